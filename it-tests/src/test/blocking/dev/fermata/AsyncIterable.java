package dev.fermata;

@FunctionalInterface
public interface AsyncIterable<T> {

    AsyncIterator<T> asyncIterator();
}
