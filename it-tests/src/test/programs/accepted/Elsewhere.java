import static dev.fermata.Fermata.*;
import static dev.fermata.OnCancel.LEAVE_RUNNING;

import dev.fermata.Coroutine;
import dev.fermata.Retry;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import dev.fermata.io.AsyncProcess;
import dev.fermata.scheduler.Scheduler;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/** What is done elsewhere: on threads, on executors, in processes; and done again, and to many. */
class Elsewhere {
    private static final Retry PATIENTLY =
            Retry.times(5).on(IOException.class).firstPause(Duration.ofMillis(50)).jitter(0.2);

    @Async
    Coroutine<String> read(Path p) throws IOException {
        return result(await(toThread(() -> Files.readString(p))));
    }

    @Async
    Coroutine<Void> delete(Path p) throws IOException {
        await(toThread(() -> Files.delete(p)));
        return result();
    }

    @Async
    Coroutine<Integer> work() {
        int n = await(toThread(() -> 5));
        n += await(toThread(LEAVE_RUNNING, () -> {
            int sum = 0;
            for (int i = 0; i < 10; i++) {
                sum += i;
            }
            return sum;
        }));
        await(toThread(() -> {
            System.gc();
        }));
        await(toThread(this::plain));
        n += await(toThread(this::number));
        return result(n);
    }

    void plain() {}

    int number() {
        return 1;
    }

    @Async
    Coroutine<String> executors(Executor executor, Path p) throws IOException {
        await(callOn(executor, LEAVE_RUNNING, () -> Files.delete(p)));
        await(callOn(Scheduler.of(executor).limited(2), () -> plain()));
        return result(await(callOn(executor, () -> Files.readString(p))));
    }

    @Async
    Coroutine<String> patient(Path p) {
        try {
            return result(await(PATIENTLY.run(() -> read(p))));
        } catch (IOException last) {
            return result("no");
        }
    }

    @Async
    Coroutine<Integer> patientLambda() {
        return result(await(PATIENTLY.run(() -> {
            await(sleep(Duration.ofMillis(1)));
            return result(1);
        })));
    }

    @Async
    Coroutine<Integer> length(URI uri) {
        return result(uri.toString().length());
    }

    @Async
    Coroutine<Integer> lengths(List<URI> uris, List<Path> paths) throws IOException {
        int sum = 0;
        for (int n : await(mapConcurrently(8, uris, u -> length(u)))) {
            sum += n;
        }
        for (String text : await(mapConcurrently(8, paths, this::read))) {
            sum += text.length();
        }
        List<Integer> squares = await(mapConcurrently(8, List.of(1, 2), n -> {
            await(yieldNow());
            return result(n * n);
        }));
        return result(sum + squares.size());
    }

    @Async
    Coroutine<Integer> process() throws IOException {
        try (var process = AsyncProcess.start(new ProcessBuilder("git", "log"))) {
            for (String line : each(process.lines())) {
                System.out.println(line);
            }
            return result(await(process.exit()));
        }
    }

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        Task<Integer> task = spawnOn(Scheduler.of(ForkJoinPool.commonPool()), new Elsewhere().work());
        System.out.println(task.get());
    }
}
