package dev.fermata;

/** The blocking twin of what can be awaited: a value that is there. */
public interface Awaitable<T> {}
