package dev.fermata;

public abstract class AsyncGenerator<T> {}
