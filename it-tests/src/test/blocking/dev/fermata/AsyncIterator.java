package dev.fermata;

public interface AsyncIterator<T> extends AsyncCloseable {

    Awaitable<Boolean> advance();

    T next();

    @Override
    default Awaitable<?> closeAsync() {
        return Fermata.result();
    }
}
