package dev.fermata;

/** A twin of the front door that has the verbs of a later version. */
public final class Fermata {
    public static <T> T await(Coroutine<T> x) {
        return null;
    }

    public static <T> Coroutine<T> result(T x) {
        return null;
    }

    public static <T> Iterable<T> each(AsyncGenerator<T> x) {
        return null;
    }

    public static <T, S> Emitter<T, S> emitter() {
        return null;
    }
}
