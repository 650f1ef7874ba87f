package dev.fermata;

public interface Emitter<T, S> {

    S emit(T element);

    void emitAll(AsyncGenerator<? extends T> inner);

    void emitAll(TwoWayGenerator<? extends T, ? super S> inner);

    TwoWayGenerator<T, S> end();
}
