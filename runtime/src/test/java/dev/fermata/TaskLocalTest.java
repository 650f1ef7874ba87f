package dev.fermata;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.flow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.fermata.continuation.Driver;
import dev.fermata.scheduler.Scheduler;
import dev.fermata.twin.Flow;
import dev.fermata.twin.Twins;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What the programs of it-tests do not show of task locals: what they cost, where nobody is, and when a thread value fails. */
class TaskLocalTest {
    private final TaskLocal<String> local = new TaskLocal<>("start");
    private final ThreadLocal<String> threadLocal = new ThreadLocal<>();
    private final TaskLocal<String> carried = TaskLocal.mirroring(threadLocal);
    private final List<String> log = new ArrayList<>();
    private final Virtually test = new Virtually();

    private Object note(String what) {
        log.add(what);
        return what;
    }

    @Test
    void a_task_whose_spawner_has_set_nothing_has_nothing_of_its_own() {
        test.toTheEnd(() -> {
            Task<Object> child = Fermata.spawn(flow(() -> note(local.get())));
            return await(child, v -> {
                assertNull(Driver.current().entered());
                assertTrue(bytesOfExtras(child) > 0);
                return null;
            });
        });
        assertEquals(List.of("start"), log);
    }

    /** More than 0 where they had to be made for this call. */
    private static long bytesOfExtras(Task<?> task) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        task.taskExtras();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void nothing_is_left_on_the_thread_when_the_run_ends() {
        test.toTheEnd(() -> {
            local.set("main");
            carried.set("main");
            Task<?> hot = Twins.hot(flow(() -> {
                local.set("hot");
                return await(Fermata.yieldNow(), v -> note(local.get() + " " + threadLocal.get()));
            }));
            return await(hot, v -> note(local.get()));
        });
        assertEquals(List.of("hot main", "main"), log);
        assertNull(Driver.current().entered());
        assertNull(threadLocal.get());
    }

    @Test
    void values_go_along_from_thread_to_thread() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            threadLocal.set("test");
            Scheduler scheduler = Scheduler.of(threads);
            List<Task<Object>> tasks = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                String own = "value " + i;
                tasks.add(Task.spawned(
                        flow(() -> {
                            local.set(own);
                            carried.set(own);
                            return turns(own, 200);
                        }),
                        null,
                        TaskHome.of(scheduler)));
            }
            for (Task<Object> task : tasks) {
                assertEquals("end", task.join());
            }
            List<Callable<String>> looks = List.of(threadLocal::get, threadLocal::get, threadLocal::get);
            for (var look : threads.invokeAll(looks)) {
                assertNull(look.get());
            }
            assertEquals("test", threadLocal.get());
        } finally {
            threads.shutdown();
        }
    }

    private Object turns(String own, int left) {
        assertEquals(own, local.get());
        assertEquals(own, threadLocal.get());
        return left == 0 ? "end" : await(Fermata.yieldNow(), v -> turns(own, left - 1));
    }

    @Test
    void a_thread_value_that_fails_is_reported_and_the_task_goes_on() {
        boolean[] broken = {false};
        TaskLocal<String> failing = TaskLocal.mirroring(threadLocal::get, value -> {
            if (broken[0]) {
                throw new IllegalStateException("on purpose");
            }
            threadLocal.set(value);
        });
        test.toTheEnd(() -> {
            failing.set("main");
            broken[0] = true;
            return await(Fermata.yieldNow(), v -> {
                broken[0] = false;
                return note("went on");
            });
        });
        assertEquals(List.of("went on"), log);
        assertEquals(2, test.reports.size(), test.reports::toString);
        assertTrue(test.reports.get(0).contains("could not be moved"), test.reports::toString);
    }

    @Test
    void a_source_that_refuses_its_waiter_is_told_in_the_context_of_the_task() {
        Promise<Object> refusing = new Promise<>();
        Awaitable<Object> source = new Refusing(refusing);
        test.toTheEnd(() -> {
            local.set("main");
            carried.set("main");
            return await(source).otherwise(f -> note(f.getMessage() + " " + local.get() + " " + threadLocal.get()));
        });
        assertEquals(List.of("refused main main"), log);
        assertNull(threadLocal.get());
    }

    private record Refusing(Promise<Object> inner) implements Awaitable<Object> {
        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public Object result() throws Throwable {
            return inner.result();
        }

        @Override
        public void register(Runnable resumption) {
            throw new IllegalStateException("refused");
        }

        @Override
        public void withdraw(Runnable resumption) {}

        @Override
        public boolean cancel() {
            return false;
        }
    }

    @Test
    void a_context_nests_in_a_task_and_a_task_in_a_context() {
        TaskContext context = new TaskContext();
        test.toTheEnd(() -> {
            local.set("task");
            context.run(() -> {
                note(local.get());
                local.set("context");
                Task<?> hot = Twins.hot(flow(() -> {
                    note(local.get());
                    local.set("hot");
                    return note(local.get());
                }));
                assertTrue(hot.isDone());
                note(local.get());
            });
            return note(local.get());
        });
        assertEquals(List.of("start", "context", "hot", "context", "task"), log);
        assertEquals("context", context.get(local));
    }

    @Test
    void a_call_in_a_context_answers_or_throws() throws Exception {
        TaskContext context = new TaskContext();
        assertEquals("called", context.call(() -> {
            local.set("called");
            return local.get();
        }));
        assertThrows(
                java.io.IOException.class,
                () -> context.call(() -> {
                    throw new java.io.IOException();
                }));
        assertNull(Driver.current().entered());
        assertSame("start", local.get());
    }

    @Test
    void the_value_before_is_put_back_when_the_frames_are_ended_without_being_run() {
        Flow.Start body = () -> await(Fermata.spawn(local.with("scoped", () -> flow(() -> await(new Promise<>())))));
        test.toTheEnd(() -> {
            Task<Object> task = Fermata.spawn(flow(body));
            return await(Fermata.yieldNow(), v -> {
                task.cancel();
                return await(task).otherwise(f -> note(local.get()));
            });
        });
        assertEquals(List.of("start"), log);
    }
}
