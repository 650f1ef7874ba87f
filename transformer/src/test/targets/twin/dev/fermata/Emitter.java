package dev.fermata;

public interface Emitter<T, S> {
    S emit(T element);

    AsyncGenerator<T> end();
}
