import static dev.fermata.Fermata.*;

import dev.fermata.AsyncCloseable;
import dev.fermata.AsyncIterable;
import dev.fermata.AsyncIterator;
import dev.fermata.Awaitable;
import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.NotTransformedException;
import dev.fermata.Promise;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import java.util.ArrayList;
import java.util.List;

/** Loops over {@code each} and asynchronous resources, where cancellation, time and traces come in. */
public final class EachScenarios {

    private final List<String> log = new ArrayList<>();
    private final Promise<Void> closing = new Promise<>();

    /** Three elements at once, and then it waits for one that never comes. */
    private final class Stalling implements AsyncIterable<Integer>, AsyncIterator<Integer> {
        private int last;

        @Override
        public AsyncIterator<Integer> asyncIterator() {
            return this;
        }

        @Override
        @Async
        public Awaitable<Boolean> advance() {
            log.add("asked");
            if (last == 3) {
                await(new Promise<Void>());
            }
            return result(true);
        }

        @Override
        public Integer next() {
            return ++last;
        }

        @Override
        @Async
        public Awaitable<Void> closeAsync() {
            log.add("closing");
            await(yieldNow());
            await(closing);
            log.add("closed");
            return result();
        }
    }

    @Async
    private Coroutine<Void> consume(int most) {
        for (int n : each(new Stalling())) {
            log.add("got " + n);
            if (n == most) {
                break;
            }
        }
        log.add("after");
        return result();
    }

    @Async
    private static Coroutine<String> ending(Task<Void> task) {
        try {
            await(task);
            return result("ended");
        } catch (CancelledError cancelled) {
            return result("cancelled " + task.isCancelled());
        }
    }

    @Async
    private static Coroutine<String> cancelledInTheMiddle(EachScenarios scenario) {
        scenario.closing.complete(null);
        Task<Void> task = spawn(scenario.consume(9));
        await(yieldNow());
        await(yieldNow());
        task.cancel();
        return result(await(ending(task)) + " " + scenario.log);
    }

    /** The loop is cancelled while it waits for an element: its iterator is closed, by awaiting. */
    public static String cancelledInTheMiddle() {
        return run(cancelledInTheMiddle(new EachScenarios()));
    }

    @Async
    private static Coroutine<String> cancelledWhileClosing(EachScenarios scenario) {
        Task<Void> task = spawn(scenario.consume(1));
        await(yieldNow());
        await(yieldNow());
        await(yieldNow());
        task.cancel();
        return result(await(ending(task)) + " " + scenario.log);
    }

    /** The loop is cancelled while it closes: it closes once, and the statement after it does not run. */
    public static String cancelledWhileClosing() {
        return run(cancelledWhileClosing(new EachScenarios()));
    }

    @Async
    private Coroutine<String> closeUnderMonitor() {
        AsyncCloseable resource = () -> closing;
        await(yieldNow());
        synchronized (this) {
            try (resource) {
                return result("closed");
            } catch (NotTransformedException e) {
                return result("threw: " + e.getMessage());
            }
        }
    }

    /** Where a monitor is held nobody can await, so that closing says so. */
    public static String underMonitor() {
        return run(new EachScenarios().closeUnderMonitor());
    }

    private static final class FailsToClose implements AsyncIterator<Integer> {
        @Override
        public Awaitable<Boolean> advance() {
            return result(true);
        }

        @Override
        public Integer next() {
            return 1;
        }

        @Override
        @Async
        public Awaitable<Void> closeAsync() {
            await(yieldNow());
            throw new IllegalStateException("close");
        }
    }

    @Async
    private static Coroutine<Integer> failsToClose() {
        int sum = 0;
        for (int n : each(FailsToClose::new)) { // the line of the loop
            sum += n;
            if (sum > 2) {
                return result(sum);
            }
        }
        return result(0);
    }

    /** The trace of a failure while closing names the line of the loop. */
    public static StackTraceElement[] traceOfClosing() {
        try {
            run(failsToClose());
            throw new AssertionError("it closed");
        } catch (IllegalStateException e) {
            return e.getStackTrace();
        }
    }
}
