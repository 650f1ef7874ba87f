import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.*;
import java.io.*;
import java.net.*;
import java.net.http.*;
import java.nio.file.*;
import java.sql.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;

/** What blocks, called where it must not. */
class BlockingCalls {
    static class OwnFuture<T> extends CompletableFuture<T> {}

    static class OwnStream extends FilterInputStream {
        OwnStream(InputStream in) {
            super(in);
        }
    }

    static class OwnThread extends Thread {}

    @Async
    Coroutine<Integer> threads(Thread thread, Process process, OwnThread own, Object lock) throws Exception {
        Thread.sleep(1); // FERMATA-203
        OwnThread.sleep(1, 1); // FERMATA-203
        TimeUnit.SECONDS.sleep(1); // FERMATA-203
        thread.join(); // FERMATA-203
        own.join(1); // FERMATA-203
        lock.wait(); // FERMATA-203
        LockSupport.parkNanos(1); // FERMATA-203
        return result(process.waitFor()); // FERMATA-203
    }

    @Async
    Coroutine<Integer> futures(
            Future<Integer> plain, FutureTask<Integer> task, CompletableFuture<Integer> future, OwnFuture<Integer> own)
            throws Exception {
        plain.get(); // FERMATA-203
        task.get(1, TimeUnit.SECONDS); // FERMATA-203
        future.join(); // FERMATA-203
        int sum = future.thenApply(x -> x + 1).get(); // FERMATA-203
        own.get(); // FERMATA-203
        spawn(sleep(java.time.Duration.ZERO)).join(); // FERMATA-203
        future = new CompletableFuture<>();
        return result(sum + future.join()); // FERMATA-203
    }

    /** The variable has another value since. */
    @Async
    CompletableFuture<Integer> awaitedBefore(CompletableFuture<Integer> future, CompletableFuture<Integer> other) {
        int sum = await(future); // assertSuspends()
        future = other;
        return done(sum + future.join()); // FERMATA-203
    }

    @Async
    Coroutine<Integer> executors(ExecutorService executor, List<Callable<Integer>> calls, ForkJoinPool pool)
            throws Exception {
        executor.invokeAll(calls); // FERMATA-203
        pool.invokeAny(calls); // FERMATA-203
        executor.awaitTermination(1, TimeUnit.SECONDS); // FERMATA-203
        return result(run(sleepAndCount())); // FERMATA-203
    }

    @Async
    Coroutine<Integer> sleepAndCount() {
        return result(1);
    }

    @Async
    Coroutine<String> synchronizers(
            CountDownLatch latch, Semaphore semaphore, Condition condition, CyclicBarrier barrier, Lock lock)
            throws Exception {
        latch.await(); // FERMATA-203
        semaphore.acquire(2); // FERMATA-203
        semaphore.tryAcquire(1, TimeUnit.SECONDS); // FERMATA-203
        condition.awaitNanos(3); // FERMATA-203
        barrier.await(); // FERMATA-203
        lock.tryLock(1, TimeUnit.SECONDS); // FERMATA-203
        return result("");
    }

    @Async
    Coroutine<String> queues(BlockingQueue<String> queue, LinkedBlockingDeque<String> deque) throws Exception {
        queue.put("x"); // FERMATA-203
        queue.offer("x", 1, TimeUnit.SECONDS); // FERMATA-203
        deque.putFirst("x"); // FERMATA-203
        deque.poll(1, TimeUnit.SECONDS); // FERMATA-203
        new ArrayBlockingQueue<String>(1).put(""); // FERMATA-203
        return result(queue.take()); // FERMATA-203
    }

    @Async
    Coroutine<String> streams(InputStream in, OwnStream own, BufferedReader reader, Path path) throws IOException {
        in.read(); // FERMATA-203
        new FileInputStream("x").readAllBytes(); // FERMATA-203
        own.read(new byte[1]); // FERMATA-203
        reader.readLine(); // FERMATA-203
        return result(Files.readString(path)); // FERMATA-203
    }

    @Async
    Coroutine<String> networks(HttpClient client, HttpRequest request, URL url) throws Exception {
        client.send(request, HttpResponse.BodyHandlers.ofString()); // FERMATA-203
        url.openStream(); // FERMATA-203
        new Socket("localhost", 80); // FERMATA-203
        new ServerSocket(80).accept(); // FERMATA-203
        return result("");
    }

    @Async
    Coroutine<String> databases(PreparedStatement statement, Connection connection) throws SQLException {
        DriverManager.getConnection("jdbc:x"); // FERMATA-203
        statement.executeQuery(); // FERMATA-203
        connection.createStatement().execute("x"); // FERMATA-203
        connection.commit(); // FERMATA-203
        return result("");
    }

    Coroutine<String> inAsyncLambda(Semaphore semaphore, Coroutine<String> x) {
        return defer(() -> {
            semaphore.acquireUninterruptibly(); // FERMATA-203
            return result(await(x));
        });
    }

    @Async
    void detached(Coroutine<String> x) throws InterruptedException {
        await(x);
        Thread.sleep(1); // FERMATA-203
    }
}
