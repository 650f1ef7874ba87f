package dev.fermata.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method whose body may {@code await}, as {@code async def} does in Python.
 *
 * <p>The Fermata agent or Maven plugin rewrites the method into a state machine that gives its thread back while it
 * waits. What the method may return decides how it starts:
 *
 * <ul>
 *   <li>{@code Coroutine<T>}, {@code Awaitable<T>}: cold. A call captures the arguments and runs nothing; the body runs
 *       once, when the coroutine is awaited, spawned or run.
 *   <li>{@code CompletableFuture<T>}, {@code CompletionStage<T>}, {@code Task<T>}, another subclass of
 *       {@code CompletableFuture} with an accessible constructor without parameters, and {@code void}: hot. The body
 *       runs on the caller's thread up to its first suspension.
 * </ul>
 *
 * Anything else is an error at transform time. A lambda cannot carry an annotation: one that awaits and returns one of
 * these types (not {@code void}) is {@code @Async} by itself.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Async {}
