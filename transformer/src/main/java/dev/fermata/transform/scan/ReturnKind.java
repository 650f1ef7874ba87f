package dev.fermata.transform.scan;

/** What an {@code @Async} method returns, and so how it starts. */
public enum ReturnKind {
    /** {@code Coroutine}, {@code Awaitable}: a call captures the arguments. */
    COLD,
    /** {@code CompletableFuture}, {@code CompletionStage}, {@code Task}: a call runs to the first suspension. */
    HOT,
    /** Another subclass of {@code CompletableFuture}, completed from the task. */
    HOT_SUBCLASS,
    /** {@code AsyncGenerator}, {@code TwoWayGenerator}: a call captures the arguments, and the body runs on demand. */
    GENERATOR,
    /** {@code void}: hot, and nobody waits. */
    DETACHED
}
