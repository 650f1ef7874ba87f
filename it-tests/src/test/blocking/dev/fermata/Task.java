package dev.fermata;

import java.util.concurrent.CompletableFuture;

/** The blocking twin of a task: a future that is complete. */
public class Task<T> extends CompletableFuture<T> implements Awaitable<T> {}
