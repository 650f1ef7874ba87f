package dev.fermata;

import static dev.fermata.twin.Flow.flow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.scheduler.Unreachable;
import dev.fermata.scheduler.WorkStealingScheduler;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tasks outside of any run, whose end nobody waits for. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UnretrievedFailureTest {
    private final List<String> reports = new CopyOnWriteArrayList<>();

    @Test
    void it_is_reported_when_its_task_becomes_unreachable() throws Exception {
        CountDownLatch reported = new CountDownLatch(1);
        try (WorkStealingScheduler scheduler = new WorkStealingScheduler(1)) {
            scheduler.setExceptionHandler((context, failure) -> {
                reports.add(context + ": " + failure.getMessage());
                reported.countDown();
            });
            failing(scheduler, "dropped");
            assertTrue(collectedUntil(reported));
        }
        assertEquals(
                List.of("dropped failed and nobody retrieved its failure: await it or join it: on purpose"), reports);
    }

    @Test
    void it_is_not_reported_when_somebody_saw_it() throws Exception {
        CountDownLatch collected = new CountDownLatch(1);
        try (WorkStealingScheduler scheduler = new WorkStealingScheduler(1)) {
            scheduler.setExceptionHandler((context, failure) -> reports.add(context));
            seen(failing(scheduler, "seen"), collected);
            assertTrue(collectedUntil(collected));
            // what is found later is told later: by then a report of the task would have been made
            CountDownLatch later = new CountDownLatch(1);
            Unreachable.watch(new Object(), later::countDown);
            assertTrue(collectedUntil(later));
        }
        assertEquals(List.of(), reports);
    }

    private static void seen(Task<Object> task, CountDownLatch collected) {
        assertThrows(CompletionException.class, task::join);
        Unreachable.watch(task, collected::countDown);
    }

    private static Task<Object> failing(WorkStealingScheduler scheduler, String name) throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        Task<Object> task = Task.spawned(
                flow(() -> {
                    throw new IllegalStateException("on purpose");
                }),
                name,
                TaskHome.of(scheduler));
        task.onDone(done -> ended.countDown());
        ended.await();
        return task;
    }

    /** Whether it came to pass after some rounds of garbage collection; a single one need not find everything. */
    private static boolean collectedUntil(CountDownLatch latch) throws InterruptedException {
        for (int round = 0; round < 200; round++) {
            System.gc();
            if (latch.await(50, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }
}
