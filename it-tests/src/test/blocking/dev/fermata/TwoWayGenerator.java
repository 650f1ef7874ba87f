package dev.fermata;

public abstract class TwoWayGenerator<T, S> extends AsyncGenerator<T> {

    public abstract Awaitable<Boolean> send(S value);
}
