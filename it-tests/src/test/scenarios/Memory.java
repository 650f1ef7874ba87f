import static dev.fermata.Fermata.*;

import dev.fermata.Awaitable;
import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Expect;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Section W: what several threads see and do around a suspension; and Q15. */
public final class Memory {

    private static final int ROUNDS = Boolean.getBoolean("fermata.long") ? 5_000 : 2_000;

    /** Not the JDK's common pool: with one core beside the caller's, it makes a thread for each action. */
    private static final Executor THREADS = Executors.newFixedThreadPool(3, Memory::daemon);

    private int plain;
    private final int[] cells = new int[4];

    private static Thread daemon(Runnable body) {
        Thread thread = new Thread(body, "completer");
        thread.setDaemon(true);
        return thread;
    }

    private static boolean all(long value) {
        return value == ROUNDS;
    }

    @Async
    private Coroutine<Long> completedByMany() {
        long sum = 0;
        for (int i = 0; i < ROUNDS; i++) {
            CompletableFuture<Integer> future = new CompletableFuture<>();
            for (int thread = 0; thread < 3; thread++) {
                THREADS.execute(() -> future.complete(1));
            }
            sum += await(future);
        }
        return result(sum);
    }

    @Expect("true")
    public static boolean W02_several_threads_complete_one_future() {
        return all(run(new Memory().completedByMany()));
    }

    @Async
    private static Coroutine<Integer> reuses(List<CompletableFuture<Integer>> gates, String a, String b) {
        int one = await(gates.get(0));
        String c = a + b;
        int two = await(gates.get(1));
        gates = null;
        int three = await(new CompletableFuture<Integer>().completeAsync(() -> c.length()));
        return result(one + two + three);
    }

    /** The strings among the fields of a suspended coroutine. */
    private static TreeSet<String> kept(Object coroutine) throws IllegalAccessException {
        TreeSet<String> kept = new TreeSet<>();
        for (Class<?> type = coroutine.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    if (field.get(coroutine) instanceof String text) {
                        kept.add(text);
                    }
                }
            }
        }
        return kept;
    }

    @Async
    private static Coroutine<String> watched() throws IllegalAccessException {
        List<CompletableFuture<Integer>> gates = List.of(new CompletableFuture<>(), new CompletableFuture<>());
        Coroutine<Integer> coroutine = reuses(gates, "a", "b");
        Task<Integer> task = spawn(coroutine);
        String seen = kept(coroutine).toString();
        await(yieldNow());
        seen += kept(coroutine);
        gates.get(0).complete(1);
        await(yieldNow());
        seen += kept(coroutine);
        gates.get(1).complete(2);
        int sum = await(task);
        return result(seen + kept(coroutine) + sum);
    }

    /** What only an earlier state needed is gone from the frame in the next one. */
    @Expect("[a, b][a, b][ab][]5")
    public static String W03_frame_keeps_nothing_of_an_earlier_state() throws Exception {
        return run(watched());
    }

    /** Resumes its waiter from three threads, which also come late. */
    private static final class Insistent implements Awaitable<Integer> {
        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public Integer result() {
            return 1;
        }

        @Override
        public void register(Runnable resumption) {
            for (int thread = 0; thread < 3; thread++) {
                THREADS.execute(resumption);
            }
        }

        @Override
        public void withdraw(Runnable resumption) {}

        @Override
        public boolean cancel() {
            return false;
        }
    }

    @Async
    private Coroutine<Long> resumedByMany() {
        long sum = 0;
        for (int i = 0; i < ROUNDS; i++) {
            int before = plain;
            plain = before + await(new Insistent());
            sum += plain - before;
        }
        return result(sum == plain ? sum : -1);
    }

    @Expect("true")
    public static boolean W04_a_state_is_resumed_once_however_many_threads_try() {
        return all(run(new Memory().resumedByMany()));
    }

    @Async
    private static CompletableFuture<Integer> waiter(Promise<Integer> promise) {
        return done(await(promise));
    }

    /** Waiters on several threads join one promise while another thread completes it. */
    @Expect("true")
    public static boolean W05_waiters_join_while_the_promise_completes() {
        long sum = 0;
        for (int i = 0; i < ROUNDS; i++) {
            Promise<Integer> promise = new Promise<>();
            CompletableFuture<CompletableFuture<Integer>> other =
                    CompletableFuture.supplyAsync(() -> waiter(promise), THREADS);
            THREADS.execute(() -> promise.complete(1));
            int mine = waiter(promise).join();
            sum += mine * other.thenCompose(future -> future).join();
        }
        return all(sum);
    }

    private int finals;

    @Async
    private Coroutine<Integer> cleaned(Awaitable<Integer> awaited) {
        try {
            return result(await(awaited));
        } finally {
            finals++;
        }
    }

    /** Cannot be cancelled, so that a cancelled waiter withdraws. */
    private static final class Unstoppable implements Awaitable<Integer> {
        private final Promise<Integer> promise = new Promise<>();

        @Override
        public boolean isDone() {
            return promise.isDone();
        }

        @Override
        public Integer result() throws Throwable {
            return promise.result();
        }

        @Override
        public void register(Runnable resumption) {
            promise.register(resumption);
        }

        @Override
        public void withdraw(Runnable resumption) {
            promise.withdraw(resumption);
        }

        @Override
        public boolean cancel() {
            return false;
        }
    }

    @Async
    private Coroutine<Integer> cancelled(boolean stoppable) {
        int ends = 0;
        for (int i = 0; i < ROUNDS; i++) {
            Unstoppable unstoppable = new Unstoppable();
            Promise<Integer> promise = unstoppable.promise;
            Task<Integer> task = spawn(cleaned(stoppable ? promise : unstoppable));
            await(yieldNow());
            CompletableFuture<?> completer = CompletableFuture.runAsync(() -> promise.complete(1), THREADS);
            task.cancel();
            try {
                ends += await(task);
            } catch (CancelledError e) {
                ends++;
            }
            await(completer);
        }
        return result(finals == ends ? ends : -1);
    }

    @Expect("true")
    public static boolean W06_cancelling_races_with_completion() {
        return all(run(new Memory().cancelled(true)));
    }

    @Expect("true")
    public static boolean W06_withdrawing_races_with_completion() {
        return all(run(new Memory().cancelled(false)));
    }

    private static final class Letter {
        int plain;
        long[] cells = new long[2];
    }

    @Async
    private Coroutine<Long> letters() {
        long sum = 0;
        for (int i = 0; i < ROUNDS; i++) {
            int round = i;
            Letter letter = new Letter();
            CompletableFuture<Letter> future = new CompletableFuture<>();
            THREADS.execute(() -> {
                letter.plain = round;
                letter.cells[1] = round + 1L;
                future.complete(letter);
            });
            Letter read = await(future);
            sum += read.plain == round && letter.cells[1] == round + 1L ? 1 : 0;
        }
        return result(sum);
    }

    @Expect("true")
    public static boolean W07_writes_before_the_completion_are_visible_after_the_await() {
        return all(run(new Memory().letters()));
    }

    /** On the shared scheduler: each round may go on on another thread. */
    @Async
    private CompletableFuture<Long> onOtherThreads() {
        long sum = 0;
        int[] own = new int[2];
        for (int i = 0; i < ROUNDS; i++) {
            plain++;
            cells[i % 4]++;
            own[1]++;
            await(CompletableFuture.runAsync(() -> {}, THREADS));
            sum += plain == i + 1 && cells[0] + cells[1] + cells[2] + cells[3] == plain && own[1] == plain ? 1 : 0;
        }
        return done(sum);
    }

    @Expect("true")
    public static boolean Q15_fields_arrays_and_locals_are_visible_on_the_next_thread() {
        return all(new Memory().onOtherThreads().join());
    }

    /** Several tasks at once on the shared scheduler, each with its own plain state. */
    @Expect("true")
    public static boolean Q15_many_tasks_at_once() {
        List<CompletableFuture<Long>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(new Memory().onOtherThreads());
        }
        return all.stream().allMatch(sum -> all(sum.join()));
    }
}
