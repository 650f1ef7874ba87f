package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.Task;
import dev.fermata.TaskContext;
import dev.fermata.TaskLocal;
import dev.fermata.TaskOptions;
import dev.fermata.annotations.Async;
import dev.fermata.scheduler.EventLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.spi.MDCAdapter;

/** C19 and X14: values that belong to a task. */
class Contexts {
    static final TaskLocal<String> USER = new TaskLocal<>("nobody");

    @Async
    static Coroutine<String> seenAndSet(String value) {
        String seen = USER.get();
        await(yieldNow());
        USER.set(value);
        await(yieldNow());
        assertEquals(value, USER.get());
        return result(seen);
    }

    @Async
    static Coroutine<Void> C19_a_child_sees_the_value_at_its_creation_and_does_not_leak() {
        assertEquals("nobody", USER.get());
        USER.set("parent");
        Task<String> child = spawn(seenAndSet("child"));
        USER.set("later");
        assertEquals("parent", await(child));
        assertEquals("later", USER.get());
        return result();
    }

    @Async
    static Coroutine<Void> C19_what_is_awaited_directly_leaks() {
        USER.set("before");
        assertEquals("before", await(seenAndSet("inside")));
        assertEquals("inside", USER.get());
        return result();
    }

    @Async
    static CompletableFuture<String> hot(String value) {
        String seen = USER.get();
        USER.set(value);
        await(sleep(Duration.ofMillis(1)));
        assertEquals(value, USER.get());
        return done(seen);
    }

    @Async
    static Coroutine<Void> C19_a_hot_method_and_the_children_of_gather_have_copies() {
        USER.set("caller");
        CompletableFuture<String> call = hot("inside");
        assertEquals("caller", USER.get());
        assertEquals("caller", await(call));
        assertEquals(List.of("caller", "caller"), await(gather(seenAndSet("a"), seenAndSet("b"))));
        assertEquals("caller", USER.get());
        return result();
    }

    @Async
    static Coroutine<Void> C19_a_context_that_is_given_is_shared() {
        TaskContext shared = new TaskContext();
        USER.set("main");
        assertEquals("nobody", await(spawn(seenAndSet("ctx"), TaskOptions.defaults().context(shared))));
        assertEquals("ctx", shared.get(USER));
        assertEquals("ctx", await(spawn(seenAndSet("again"), TaskOptions.defaults().context(shared))));
        assertEquals("again", shared.get(USER));
        assertEquals("main", USER.get());
        return result();
    }

    @Async
    static Coroutine<Void> C19_a_callback_sees_the_context_of_who_registered_and_does_not_pollute() {
        Promise<String> seen = new Promise<>();
        Promise<Integer> open = new Promise<>();
        USER.set("registered");
        Task<Integer> task = spawn(open);
        task.onDone(done -> {
            String before = USER.get();
            USER.set("callback");
            seen.complete(before + " " + USER.get());
        });
        USER.set("later");
        open.complete(1);
        assertEquals("registered callback", await(seen));
        await(task);
        assertEquals("later", USER.get());
        return result();
    }

    @Async
    static Coroutine<Void> C19_a_callback_that_nobody_gave_values_can_set_its_own() {
        Promise<String> seen = new Promise<>();
        spawn(yieldNow()).onDone(done -> {
            USER.set("callback");
            seen.complete(USER.get());
        });
        assertEquals("callback", await(seen));
        assertEquals("nobody", USER.get());
        return result();
    }

    @Async
    static Coroutine<Void> C19_a_change_can_be_taken_back() {
        TaskLocal<Integer> local = new TaskLocal<>();
        assertThrows(NoSuchElementException.class, local::get);
        assertEquals(0, local.orElse(0));
        TaskLocal.Change first = local.set(1);
        try (TaskLocal.Change second = local.set(2)) {
            await(yieldNow());
            assertEquals(2, local.get());
        }
        assertEquals(1, local.get());
        Throwable elsewhere = await(Caught.by(spawn(closes(first))));
        assertInstanceOf(IllegalStateException.class, elsewhere);
        first.close();
        first.close();
        assertThrows(NoSuchElementException.class, local::get);
        return result();
    }

    @Async
    static Coroutine<Void> closes(TaskLocal.Change change) {
        change.close();
        return result();
    }

    @Async
    static Coroutine<Void> C19_with_a_value_for_a_while() {
        String inside = await(USER.with("scoped", () -> {
            await(sleep(Duration.ofMillis(1)));
            return result(USER.get() + " " + await(spawn(seenAndSet("x"))));
        }));
        assertEquals("scoped scoped", inside);
        assertEquals("nobody", USER.get());
        Throwable failure = await(Caught.by(USER.with("scoped", () -> {
            await(yieldNow());
            throw new IllegalArgumentException(USER.get());
        })));
        assertEquals("scoped", failure.getMessage());
        assertEquals("nobody", USER.get());
        return result();
    }

    static void C19_outside_of_tasks_one_reads_what_is_there_from_the_start() {
        assertEquals("nobody", USER.get());
        assertThrows(IllegalStateException.class, () -> USER.set("x"));
        TaskContext context = new TaskContext();
        context.run(() -> USER.set("run"));
        assertEquals("run", context.get(USER));
        assertEquals("nobody", USER.get());
        List<String> seen = new ArrayList<>();
        context.run(() -> run(() -> {
            seen.add(USER.get());
            USER.set("main");
            return result();
        }));
        assertEquals(List.of("run"), seen);
        assertEquals("run", context.get(USER));
    }

    @Async
    static Coroutine<Void> C19_a_captured_context_works_on_another_thread() throws InterruptedException {
        USER.set("captured");
        TaskContext captured = TaskContext.capture();
        Promise<String> seen = new Promise<>();
        new Thread(() -> captured.run(() -> seen.complete(USER.get()))).start();
        assertEquals("captured", await(seen));
        return result();
    }

    static final ThreadLocal<String> REQUEST = ThreadLocal.withInitial(() -> "own");
    static final TaskLocal<String> CARRIED = TaskLocal.mirroring(REQUEST);

    @Async
    static Coroutine<Void> carries(String value, int steps) {
        CARRIED.set(value);
        for (int i = 0; i < steps; i++) {
            await(i % 2 == 0 ? yieldNow() : sleep(Duration.ofNanos(1)));
            assertEquals(value, REQUEST.get());
        }
        return result();
    }

    @Async
    static Coroutine<Void> carriesNothing(int steps) {
        for (int i = 0; i < steps; i++) {
            assertEquals("own", REQUEST.get());
            await(yieldNow());
        }
        return result();
    }

    @Async
    static Coroutine<Void> X14_thread_local_element() {
        await(gather(carries("a", 50), carriesNothing(50), carries("b", 50), carriesNothing(50)));
        assertEquals("own", REQUEST.get());
        return result();
    }

    @Async
    static Coroutine<String> inherits() {
        String first = REQUEST.get();
        await(sleep(Duration.ofMillis(1)));
        REQUEST.set(REQUEST.get() + " of child");
        await(yieldNow());
        return result(first + ", " + REQUEST.get());
    }

    @Async
    static Coroutine<Void> X14_a_child_inherits_and_what_a_body_sets_itself_is_kept() {
        CARRIED.set("parent");
        REQUEST.set("changed");
        Task<String> child = spawn(inherits());
        assertEquals("changed, changed of child", await(child));
        assertEquals("changed", REQUEST.get());
        return result();
    }

    @Async
    static CompletableFuture<String> hotCarrying(String value) {
        String seen = REQUEST.get();
        CARRIED.set(value);
        await(yieldNow());
        assertEquals(value, REQUEST.get());
        return done(seen);
    }

    @Async
    static Coroutine<Void> X14_hot_calls_nest() {
        CARRIED.set("outer");
        CompletableFuture<String> call = hotCarrying("inner");
        assertEquals("outer", REQUEST.get());
        assertEquals("outer", await(call));
        assertEquals("outer", REQUEST.get());
        return result();
    }

    /** The diagnostic context of SLF4J, as its own binding for java.util.logging has it. */
    static final MDCAdapter MDC = new BasicMDCAdapter();

    static final TaskLocal<Map<String, String>> DIAGNOSTICS = TaskLocal.mirroring(MDC::getCopyOfContextMap, map -> {
        MDC.clear();
        if (map != null) {
            MDC.setContextMap(map);
        }
    });

    @Async
    static Coroutine<Void> handles(String request) {
        DIAGNOSTICS.carry();
        MDC.put("request", request);
        await(sleep(Duration.ofMillis(1)));
        assertEquals(request, MDC.get("request"));
        MDC.put("user", "of " + request);
        for (int i = 0; i < 20; i++) {
            await(yieldNow());
            assertEquals(Map.of("request", request, "user", "of " + request), MDC.getCopyOfContextMap());
        }
        assertEquals("of " + request, await(spawn(defer(() -> result(MDC.get("user"))))));
        return result();
    }

    @Async
    static Coroutine<Void> X14_the_mdc_of_slf4j() {
        await(gather(handles("a"), handles("b"), handles("c")));
        return result();
    }

    static void X14_the_thread_has_its_own_value_again() {
        ThreadLocal<String> threadLocal = new ThreadLocal<>();
        TaskLocal<String> carried = TaskLocal.mirroring(threadLocal);
        threadLocal.set("thread");
        List<String> seen = new ArrayList<>();
        run(() -> {
            carried.carry();
            threadLocal.set("task");
            EventLoop.current().execute(() -> seen.add(threadLocal.get()));
            await(yieldNow());
            await(yieldNow());
            seen.add(threadLocal.get());
            Task<Void> failing = spawn(defer(() -> {
                carried.set("failing");
                throw new IllegalStateException();
            }));
            await(Caught.by(failing));
            EventLoop.current().execute(() -> seen.add(threadLocal.get()));
            await(yieldNow());
            return result();
        });
        assertEquals("thread", threadLocal.get());
        assertEquals(List.of("thread", "task", "thread"), seen);
    }
}
