import static dev.fermata.Fermata.*;

import dev.fermata.annotations.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Hot methods called from threads that know nothing of Fermata. */
public final class PlainCallers {

    private static final int PATIENCE_SECONDS = 60;

    @Async
    private static CompletableFuture<String> steps(CompletableFuture<String> stage, List<Thread> threads) {
        threads.add(Thread.currentThread());
        String s = await(stage);
        threads.add(Thread.currentThread());
        return done(s + "!");
    }

    /** The first step runs on the caller, the rest on a daemon thread of the default scheduler. */
    public static boolean resumesOnTheDefaultScheduler() throws Exception {
        CompletableFuture<String> stage = new CompletableFuture<>();
        List<Thread> threads = new ArrayList<>();
        CompletableFuture<String> result = steps(stage, threads);
        boolean pending = !result.isDone() && threads.size() == 1 && threads.get(0) == Thread.currentThread();
        stage.complete("x");
        boolean right = result.get(PATIENCE_SECONDS, TimeUnit.SECONDS).equals("x!");
        return pending && right && threads.get(1) != Thread.currentThread() && threads.get(1).isDaemon();
    }

    @Async
    private static CompletableFuture<Integer> failing(boolean early, CompletableFuture<Integer> stage) {
        if (early) {
            throw new IllegalArgumentException("early");
        }
        int n = await(stage);
        throw new IllegalArgumentException("late " + n);
    }

    /** A failure is the outcome of the future, never thrown at the caller. */
    public static String failures() throws Exception {
        CompletableFuture<Integer> stage = new CompletableFuture<>();
        CompletableFuture<Integer> early = failing(true, stage);
        CompletableFuture<Integer> late = failing(false, stage);
        stage.complete(7);
        return message(early) + ", " + message(late);
    }

    private static String message(CompletableFuture<?> future) throws Exception {
        try {
            return "value " + future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            return failure.getCause().getMessage();
        }
    }

    @Async
    private static CompletableFuture<Long> sum(int count, long salt) {
        long sum = salt;
        for (int i = 0; i < count; i++) {
            sum += await(CompletableFuture.supplyAsync(() -> 1));
        }
        return done(sum - salt);
    }

    /** Many threads call at once; the sum of all results. */
    public static long fromManyThreads(int threads, int calls, int awaits) throws Exception {
        List<CompletableFuture<Long>> results = new ArrayList<>();
        CountDownLatch started = new CountDownLatch(threads);
        for (int t = 0; t < threads; t++) {
            long salt = t;
            new Thread(() -> {
                        for (int c = 0; c < calls; c++) {
                            CompletableFuture<Long> result = sum(awaits, salt * c);
                            synchronized (results) {
                                results.add(result);
                            }
                        }
                        started.countDown();
                    })
                    .start();
        }
        if (!started.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("callers were blocked");
        }
        long sum = 0;
        for (CompletableFuture<Long> result : results) {
            sum += result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        return sum;
    }
}
