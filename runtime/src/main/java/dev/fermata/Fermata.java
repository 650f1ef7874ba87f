package dev.fermata;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The front door: the verbs of Fermata, made for static import, as the module {@code asyncio} is in Python.
 *
 * <pre>{@code
 * @Async Coroutine<Integer> total(HttpClient http, List<URI> uris) {
 *     int sum = 0;
 *     for (int n : await(gather(uris, u -> length(http, u)))) sum += n;
 *     return result(sum);
 * }
 * }</pre>
 *
 * <p>A static import is hidden inside a class that has, inherits or is enclosed by a method of the same name: write
 * {@code Fermata.await(…)} there.
 */
public final class Fermata {
    private Fermata() {}

    /**
     * Waits for a value without blocking the thread: the method stops here and goes on when the value is there, on the
     * scheduler of its task. What is done already is taken at once, without a turn. Only in {@code @Async} methods and in
     * lambdas that return what such methods do. Follows {@code await} of Python.
     *
     * @param <T> the type of the value
     * @param awaitable a coroutine, which runs now as part of this task, or anything else that can be awaited
     * @return the value
     * @throws CancelledError when this task was cancelled, or what is awaited
     * @throws IllegalStateException when it is a coroutine that was awaited before, or this task itself
     * @throws NullPointerException when it is null
     * @throws NotTransformedException in code that was not transformed
     */
    public static <T extends @Nullable Object> T await(Awaitable<T> awaitable) {
        throw NotTransformedException.of("await");
    }

    /**
     * As {@link #await(Awaitable)}, for the JDK's futures and stages and those of others. The failure is thrown as it was,
     * without {@code CompletionException} and {@code ExecutionException} around it. When this task is cancelled, the stage
     * is.
     *
     * @param <T> the type of the value
     * @param stage what to wait for
     * @return the value
     * @throws java.util.concurrent.CancellationException when the stage was cancelled by others
     */
    public static <T extends @Nullable Object> T await(CompletionStage<T> stage) {
        throw NotTransformedException.of("await");
    }

    /**
     * As {@link #await(Awaitable)}.
     *
     * @param <T> the type of the value
     * @param task what to wait for
     * @return the value
     */
    public static <T extends @Nullable Object> T await(Task<T> task) {
        throw NotTransformedException.of("await");
    }

    /**
     * As {@link #await(Awaitable)}, for what is a stage as well.
     *
     * @param <T> the type of the value
     * @param <B> the type of what to wait for
     * @param both what to wait for
     * @return the value
     */
    public static <T extends @Nullable Object, B extends Object & Awaitable<T> & CompletionStage<T>> T await(B both) {
        throw NotTransformedException.of("await");
    }

    /**
     * As {@link #await(Awaitable)}, and tells the compiler of a checked exception that only the awaited object carries, so
     * that it can be caught. It changes nothing at run time: any failure is thrown.
     *
     * @param <T> the type of the value
     * @param <X> the type of the exception
     * @param awaitable what to wait for
     * @param failure an exception that it may fail with
     * @return the value
     * @throws X as said
     */
    public static <T extends @Nullable Object, X extends Throwable> T await(Awaitable<T> awaitable, Class<X> failure)
            throws X {
        throw NotTransformedException.of("await");
    }

    /**
     * As {@link #await(Awaitable, Class)}.
     *
     * @param <T> the type of the value
     * @param <X> the type of the exception
     * @param stage what to wait for
     * @param failure an exception that it may fail with
     * @return the value
     * @throws X as said
     */
    public static <T extends @Nullable Object, X extends Throwable> T await(CompletionStage<T> stage, Class<X> failure)
            throws X {
        throw NotTransformedException.of("await");
    }

    /**
     * As {@link #await(Awaitable, Class)}.
     *
     * @param <T> the type of the value
     * @param <X> the type of the exception
     * @param task what to wait for
     * @param failure an exception that it may fail with
     * @return the value
     * @throws X as said
     */
    public static <T extends @Nullable Object, X extends Throwable> T await(Task<T> task, Class<X> failure) throws X {
        throw NotTransformedException.of("await");
    }

    /**
     * As {@link #await(Awaitable, Class)}.
     *
     * @param <T> the type of the value
     * @param <X> the type of the exception
     * @param <B> the type of what to wait for
     * @param both what to wait for
     * @param failure an exception that it may fail with
     * @return the value
     * @throws X as said
     */
    public static <
                    T extends @Nullable Object,
                    X extends Throwable,
                    B extends Object & Awaitable<T> & CompletionStage<T>>
            T await(B both, Class<X> failure) throws X {
        throw NotTransformedException.of("await");
    }

    /**
     * The elements of a source, for a loop that awaits each of them: {@code for (var x : each(source))}. Only in
     * {@code @Async} methods, and only as what a {@code for} statement goes through; an iterator that leaves its loop is an
     * error. Follows {@code async for} of Python.
     *
     * <p>The iterator is closed, by awaiting its {@link AsyncIterator#closeAsync}, before the statement after the loop runs,
     * on every path out: at the end of the elements, by {@code break}, {@code continue} of an outer loop, {@code return}, an
     * exception, or cancellation. What closing throws is thrown by the loop, or is suppressed in the exception that left it,
     * as a {@code try} statement does with its resources. A returned value is computed before.
     *
     * @param <T> the type of the elements
     * @param source where they come from
     * @return what stands in the {@code for} statement
     * @throws NotTransformedException in code that was not transformed
     */
    public static <T extends @Nullable Object> Iterable<T> each(AsyncIterable<? extends T> source) {
        throw NotTransformedException.of("each");
    }

    /**
     * Makes a resource of something that is none, for a {@code try} statement of an {@code @Async} method:
     * {@code try (var c = closing(client, Client::shutdown)) { c.value().… }}.
     *
     * @param <T> the type of the thing
     * @param value the thing
     * @param close closes it, and returns what to wait for: a future, a stage, or a {@link Task}
     * @return the resource
     */
    public static <T extends @Nullable Object> Closing<T> closing(
            T value, Function<? super T, ? extends CompletionStage<?>> close) {
        return new Closing<>(value, close);
    }

    /**
     * The value of an {@code @Async} method that returns a {@link Coroutine} or an {@link Awaitable}: {@code return
     * result(x)}. Costs nothing there. Elsewhere it makes a coroutine that has the value, and like any other can be awaited
     * once.
     *
     * @param <T> the type of the value
     * @param value the value
     * @return in transformed code the outcome, else a new coroutine
     */
    public static <T extends @Nullable Object> Coroutine<T> result(T value) {
        return new Finished<>(value);
    }

    /**
     * As {@link #result(Object)}, without a value.
     *
     * @return in transformed code the outcome, else a new coroutine
     */
    public static Coroutine<@Nullable Void> result() {
        return Finished.ofNothing();
    }

    /**
     * The value of an {@code @Async} method that returns a future, a stage or a {@link Task}: {@code return done(x)}. Costs
     * nothing there. Elsewhere it makes a task that is done.
     *
     * @param <T> the type of the value
     * @param value the value
     * @return in transformed code the outcome, else a new task
     */
    public static <T extends @Nullable Object> Task<T> done(T value) {
        return Task.completed(value);
    }

    /**
     * As {@link #done(Object)}, without a value.
     *
     * @return in transformed code the outcome, else a new task
     */
    public static Task<@Nullable Void> done() {
        return Task.completedVoid();
    }

    /**
     * The value of an {@code @Async} method that returns a future class of its own: {@code return doneAs(x)}.
     *
     * @param <T> the type of the value
     * @param <F> what the method returns
     * @param value the value
     * @return the outcome
     * @throws NotTransformedException in code that was not transformed
     */
    public static <T extends @Nullable Object, F extends CompletionStage<T>> F doneAs(T value) {
        throw NotTransformedException.of("doneAs");
    }

    /**
     * Runs a program: makes an {@link dev.fermata.scheduler.EventLoop} on this thread, runs the coroutine on it to its end,
     * then cancels the tasks that are left and waits for them. Blocks this thread; for {@code main} and for tests. Follows
     * {@code asyncio.run}.
     *
     * <p>Failures of the tasks that are left are reported, and so are failures that nobody retrieved.
     *
     * @param <T> the type of the value
     * @param main what to run; its failure is thrown as it was, checked or not
     * @return its value
     * @throws CancelledError when it was cancelled
     * @throws IllegalStateException in a task or on an event loop: {@code await} it there
     */
    public static <T extends @Nullable Object> T run(Awaitable<T> main) {
        return LoopRun.run(main);
    }

    /**
     * As {@link #run(Awaitable)}: calls the lambda on the loop, and runs what it makes.
     *
     * @param <T> the type of the value
     * @param <X> what the lambda may throw
     * @param main makes the coroutine
     * @return its value
     * @throws X its failure, as it was
     */
    public static <T extends @Nullable Object, X extends Throwable> T run(AsyncSupplier<T, X> main) throws X {
        return LoopRun.run(defer(main));
    }

    /**
     * Starts a task beside this one: it runs from the next turn on, whether it is awaited or not, on the scheduler of the
     * running task, else on the event loop of this thread, else on {@link dev.fermata.scheduler.Scheduler#shared()}. Follows
     * {@code asyncio.create_task}.
     *
     * @param <T> the type of the value
     * @param awaitable what to run: a coroutine; or anything else, which is then awaited
     * @return the task
     * @throws IllegalStateException when it is a coroutine that was awaited or spawned before
     * @throws java.util.concurrent.RejectedExecutionException when the scheduler was closed
     */
    public static <T extends @Nullable Object> Task<T> spawn(Awaitable<T> awaitable) {
        return Task.spawned(awaitable, null);
    }

    /**
     * As {@link #spawn(Awaitable)}, with a name.
     *
     * @param <T> the type of the value
     * @param awaitable what to run
     * @param name the name, for people
     * @return the task
     */
    public static <T extends @Nullable Object> Task<T> spawn(Awaitable<T> awaitable, String name) {
        return Task.spawned(awaitable, name);
    }

    /**
     * Waits for a time, which begins when this is awaited. Zero or less is one turn. Follows {@code asyncio.sleep}.
     *
     * @param duration how long, by the scheduler's {@linkplain dev.fermata.scheduler.Scheduler#time() clock}
     * @return a new coroutine
     */
    public static Coroutine<@Nullable Void> sleep(Duration duration) {
        return new Sleep(duration);
    }

    /**
     * Lets all others run that are ready, and goes on at the next turn. Follows {@code asyncio.sleep(0)}.
     *
     * @return what to await, any number of times
     */
    public static Awaitable<@Nullable Void> yieldNow() {
        return NextTurn.INSTANCE;
    }

    /**
     * Runs several at once and waits for all of them. Coroutines are spawned now, tasks and other awaitables are waited for;
     * one that stands there twice runs once. Follows {@code asyncio.gather}.
     *
     * <p>The first failure is the failure of the whole, at once; the others run on, and their failures are silent. Cancelling
     * the whole cancels all of them; one that was cancelled makes the whole fail with {@link CancelledError}.
     *
     * @param <T> the type of the values
     * @param all what to wait for
     * @return the values, in the same order
     */
    public static <T extends @Nullable Object> Task<List<T>> gather(Collection<? extends Awaitable<? extends T>> all) {
        return GatherTask.list(all);
    }

    /**
     * As {@link #gather(Collection)}.
     *
     * @param <T> the type of the values
     * @param all what to wait for
     * @return the values, in the same order
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T extends @Nullable Object> Task<List<T>> gather(Awaitable<? extends T>... all) {
        return GatherTask.list(Arrays.asList(all));
    }

    /**
     * As {@link #gather(Collection)}.
     *
     * @param <T> the type of the values
     * @param all what to wait for
     * @return the values, in the same order
     */
    public static <T extends @Nullable Object> Task<List<T>> gather(Stream<? extends Awaitable<? extends T>> all) {
        return GatherTask.list(all.toList());
    }

    /**
     * As {@link #gather(Collection)}, of what a function makes of each element. When it throws, what it made before is not
     * started.
     *
     * @param <A> the type of the elements
     * @param <T> the type of the values
     * @param <X> what the function may throw
     * @param elements the elements
     * @param function makes something to await of each, in their order, now
     * @return the values, in the same order
     * @throws X what the function throws
     */
    public static <A extends @Nullable Object, T extends @Nullable Object, X extends Throwable> Task<List<T>> gather(
            Iterable<? extends A> elements, AsyncFunction<? super A, T, X> function) throws X {
        return GatherTask.list(Gathering.made(elements, function));
    }

    /**
     * Runs two of different types at once; see {@link #gather(Collection)}.
     *
     * @param <A> the type of the first value
     * @param <B> the type of the second value
     * @param <R> the type of the result
     * @param a the first
     * @param b the second
     * @param combiner makes the result of the two values
     * @return the result
     */
    public static <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object> Task<R> gather(
            Awaitable<? extends A> a,
            Awaitable<? extends B> b,
            BiFunction<? super A, ? super B, ? extends R> combiner) {
        return GatherTask.combined(List.of(a, b), Combined.two(combiner));
    }

    /**
     * Runs three of different types at once; see {@link #gather(Collection)}.
     *
     * @param <A> the type of the first value
     * @param <B> the type of the second value
     * @param <C> the type of the third value
     * @param <R> the type of the result
     * @param a the first
     * @param b the second
     * @param c the third
     * @param combiner makes the result of the three values
     * @return the result
     */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    R extends @Nullable Object>
            Task<R> gather(
                    Awaitable<? extends A> a,
                    Awaitable<? extends B> b,
                    Awaitable<? extends C> c,
                    TriFunction<? super A, ? super B, ? super C, ? extends R> combiner) {
        return GatherTask.combined(List.of(a, b, c), Combined.three(combiner));
    }

    /**
     * Makes an awaitable of a stage, for where one is wanted. {@code await} takes stages as they are.
     *
     * @param <T> the type of the value
     * @param stage the stage
     * @return what fails and cancels as {@link #await(CompletionStage)} says; the stage itself when it is an awaitable
     */
    public static <T extends @Nullable Object> Awaitable<T> awaitable(CompletionStage<T> stage) {
        return StageAwaitable.of(stage);
    }

    /**
     * Makes a coroutine that calls the lambda when it is awaited, so that what the call throws is thrown at the
     * {@code await}, and a coroutine can be made where its checked exceptions may not stand.
     *
     * @param <T> the type of the value
     * @param <X> what the lambda may throw
     * @param supplier makes the coroutine
     * @return a new coroutine
     */
    public static <T extends @Nullable Object, X extends Throwable> Coroutine<T> defer(AsyncSupplier<T, X> supplier) {
        return new Deferred<>(supplier);
    }

    /**
     * The coroutine of a lambda: {@code async(() -> { await(…); return result(x); })}.
     *
     * @param <T> the type of the value
     * @param <X> what the lambda may throw before it has made a coroutine
     * @param body a lambda that awaits
     * @return its coroutine
     * @throws X what the lambda throws
     */
    public static <T extends @Nullable Object, X extends Throwable> Coroutine<T> async(AsyncSupplier<T, X> body)
            throws X {
        return body.get();
    }

    /**
     * The task that runs on this thread. Follows {@code asyncio.current_task}.
     *
     * @return the task whose body made this call
     * @throws IllegalStateException when this thread runs none now
     */
    public static Task<?> currentTask() {
        return Task.running();
    }

    /**
     * Waits for all of several, and answers how each ended. Follows {@code asyncio.gather} with {@code return_exceptions}.
     *
     * @param all what to await; coroutines become tasks
     * @param <T> the type of their values
     * @return a task of the outcomes in order, which fails only when it is cancelled; then all of them are
     */
    public static <T extends @Nullable Object> Task<List<Settled<T>>> gatherSettled(
            Collection<? extends Awaitable<? extends T>> all) {
        return GatherTask.settled(all);
    }

    /**
     * As {@link #gatherSettled(Collection)}.
     *
     * @param all what to await; coroutines become tasks
     * @param <T> the type of their values
     * @return a task of the outcomes in order
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T extends @Nullable Object> Task<List<Settled<T>>> gatherSettled(Awaitable<? extends T>... all) {
        return GatherTask.settled(Arrays.asList(all));
    }

    /**
     * Waits until one of several tasks is done, and neither cancels the others nor fails as it does. Follows {@code asyncio.wait} with
     * {@code FIRST_COMPLETED}.
     *
     * @param tasks at least one
     * @param <K> the type of the tasks
     * @return to be awaited: which tasks are done then, and which are not
     * @throws IllegalArgumentException when there is no task
     */
    public static <K extends Task<?>> Coroutine<Waited<K>> waitAny(Collection<? extends K> tasks) {
        return new Waiting<>(tasks, Waiting.Until.ANY, null);
    }

    /**
     * As {@link #waitAny(Collection)}, for a time at most.
     *
     * @param tasks at least one
     * @param limit how long; that it is over is no failure
     * @param <K> the type of the tasks
     * @return to be awaited
     * @throws IllegalArgumentException when there is no task
     */
    public static <K extends Task<?>> Coroutine<Waited<K>> waitAny(Collection<? extends K> tasks, Duration limit) {
        return new Waiting<>(tasks, Waiting.Until.ANY, limit);
    }

    /**
     * Waits until all of several tasks are done, however they end. Follows {@code asyncio.wait} with {@code ALL_COMPLETED}.
     *
     * @param tasks at least one
     * @param <K> the type of the tasks
     * @return to be awaited: all tasks are done then
     * @throws IllegalArgumentException when there is no task
     */
    public static <K extends Task<?>> Coroutine<Waited<K>> waitAll(Collection<? extends K> tasks) {
        return new Waiting<>(tasks, Waiting.Until.ALL, null);
    }

    /**
     * As {@link #waitAll(Collection)}, for a time at most.
     *
     * @param tasks at least one
     * @param limit how long; that it is over is no failure
     * @param <K> the type of the tasks
     * @return to be awaited
     * @throws IllegalArgumentException when there is no task
     */
    public static <K extends Task<?>> Coroutine<Waited<K>> waitAll(Collection<? extends K> tasks, Duration limit) {
        return new Waiting<>(tasks, Waiting.Until.ALL, limit);
    }

    /**
     * Waits until one of several tasks has failed, or all are done; a cancellation is no failure. Follows {@code asyncio.wait} with
     * {@code FIRST_EXCEPTION}.
     *
     * @param tasks at least one
     * @param <K> the type of the tasks
     * @return to be awaited: which tasks are done then, and which are not
     * @throws IllegalArgumentException when there is no task
     */
    public static <K extends Task<?>> Coroutine<Waited<K>> waitUntilFailure(Collection<? extends K> tasks) {
        return new Waiting<>(tasks, Waiting.Until.FAILURE, null);
    }

    /**
     * As {@link #waitUntilFailure(Collection)}, for a time at most.
     *
     * @param tasks at least one
     * @param limit how long; that it is over is no failure
     * @param <K> the type of the tasks
     * @return to be awaited
     * @throws IllegalArgumentException when there is no task
     */
    public static <K extends Task<?>> Coroutine<Waited<K>> waitUntilFailure(
            Collection<? extends K> tasks, Duration limit) {
        return new Waiting<>(tasks, Waiting.Until.FAILURE, limit);
    }

    /**
     * Tasks in the order in which they end, for a loop: {@code for (var task : each(asCompleted(tasks))) { … await(task) … }}. A failure comes
     * up where its own task is awaited. Leaving the loop leaves the others running. Follows {@code asyncio.as_completed}.
     *
     * @param tasks any number
     * @param <K> the type of the tasks
     * @return each task once, done
     */
    public static <K extends Task<?>> AsyncIterable<K> asCompleted(Collection<? extends K> tasks) {
        return new AsCompleted<>(tasks, null);
    }

    /**
     * As {@link #asCompleted(Collection)}, for a time at most, counted from the beginning of the loop.
     *
     * @param tasks any number
     * @param limit how long; then the loop throws {@link TimedOutException}, and what is not done runs on
     * @param <K> the type of the tasks
     * @return each task once, done
     */
    public static <K extends Task<?>> AsyncIterable<K> asCompleted(Collection<? extends K> tasks, Duration limit) {
        return new AsCompleted<>(tasks, limit);
    }

    /**
     * Awaits something for a time at most, and cancels it when the time is over. Then it has time to clean up: what counts is how it
     * ends, and that may be a value. Something that is done already is never late. Follows {@code asyncio.wait_for}.
     *
     * @param awaitable what to await; a coroutine becomes a task
     * @param limit how long; zero or less cancels it at once, and a coroutine does not begin
     * @param <T> the type of the value
     * @return to be awaited; fails with {@link TimedOutException} when what it awaits was cancelled because it was late
     */
    public static <T extends @Nullable Object> Coroutine<T> withTimeout(Awaitable<T> awaitable, Duration limit) {
        return new TimeLimited<>(awaitable, limit);
    }

    /**
     * Runs a body that has to end in time: {@code await(within(Duration.ofSeconds(1), s -> { … }))}. It is part of the awaiting task. When the
     * time is over nothing in it can wait any more; see {@link CancelScope}. Follows {@code asyncio.timeout}.
     *
     * @param limit how long, from when it is awaited; zero or less: the first wait of the body fails
     * @param body a lambda that awaits
     * @param <T> the type of the value
     * @param <X> what the body may throw
     * @return to be awaited; fails with {@link TimedOutException} when the deadline has stopped the body, and is null when {@link
     *     CancelScope#cancel} has
     * @throws X what the body throws, when this is awaited
     */
    public static <T extends @Nullable Object, X extends Exception> Coroutine<T> within(
            Duration limit, ScopeBody<T, X> body) throws X {
        return new Scoped<>(limit, body);
    }

    /**
     * Runs a body that can be cancelled by itself: {@link #within} without a deadline.
     *
     * @param body a lambda that awaits
     * @param <T> the type of the value
     * @param <X> what the body may throw
     * @return to be awaited; null when {@link CancelScope#cancel} has stopped the body
     * @throws X what the body throws, when this is awaited
     */
    public static <T extends @Nullable Object, X extends Exception> Coroutine<T> scope(ScopeBody<T, X> body) throws X {
        return new Scoped<>(null, body);
    }

    /**
     * Runs a body that spawns tasks, and waits for all of them: {@code await(group(g -> { g.spawn(a()); g.spawn(b()); return result();
     * }))}. When one of them fails the others are cancelled; see {@link TaskGroup}. Follows {@code asyncio.TaskGroup}.
     *
     * @param body a lambda that may await
     * @param <T> the type of the value
     * @param <X> what the body may throw
     * @return to be awaited; null when {@link TaskGroup#cancel} has stopped the body
     * @throws X what the body throws, when this is awaited
     */
    public static <T extends @Nullable Object, X extends Exception> Coroutine<T> group(GroupBody<T, X> body) throws X {
        return new Grouped<>(body, false);
    }

    /**
     * As {@link #group}, but a task that fails is reported to the scheduler's exception handler, and the others run on; a failure of the
     * body still cancels them. Follows {@code supervisorScope} of Kotlin.
     *
     * @param body a lambda that may await
     * @param <T> the type of the value
     * @param <X> what the body may throw
     * @return to be awaited; null when {@link TaskGroup#cancel} has stopped the body
     * @throws X what the body throws, when this is awaited
     */
    public static <T extends @Nullable Object, X extends Exception> Coroutine<T> supervise(GroupBody<T, X> body)
            throws X {
        return new Grouped<>(body, true);
    }

    /**
     * What a publisher sends, for a loop: {@code for (var row : each(iterable(publisher))) { … }}. Each loop subscribes anew; leaving it cancels
     * the subscription. Elements are asked for in small batches, as the loop takes them.
     *
     * @param publisher may send on any thread
     * @param <T> the type of the elements
     * @return an iterable of any number of loops, as far as the publisher allows
     */
    public static <T> AsyncIterable<T> iterable(Flow.Publisher<? extends T> publisher) {
        return Published.by(publisher, 16);
    }

    /**
     * As {@link #iterable(Flow.Publisher)}.
     *
     * @param publisher may send on any thread
     * @param batch how many elements to ask for at a time, at least 1
     * @param <T> the type of the elements
     * @return an iterable
     */
    public static <T> AsyncIterable<T> iterable(Flow.Publisher<? extends T> publisher, int batch) {
        return Published.by(publisher, batch);
    }

    /**
     * Ticks of a clock, for a loop: {@code for (long tick : each(ticker(Duration.ofSeconds(1)))) { … }}. Tick n comes n periods after the loop
     * began, however long its body takes; ticks that have passed by then are left out. It never ends by itself.
     *
     * @param period between two ticks, more than zero
     * @return the numbers of the ticks, from 1 on
     */
    public static AsyncIterable<Long> ticker(Duration period) {
        return Ticks.every(period);
    }
}
