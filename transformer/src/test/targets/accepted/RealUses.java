import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.*;
import java.io.*;
import java.net.URI;
import java.net.http.*;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.function.*;
import java.util.stream.*;

/** Fifty methods as users write them, none of which deserves a warning. */
class RealUses {
    record Page(URI uri, String text) {}

    interface Store {
        Coroutine<Page> load(URI uri);

        Coroutine<Void> save(Page page);
    }

    /** A builder that hands itself on. */
    static class Request {
        final List<Coroutine<?>> steps = new ArrayList<>();

        Request then(Coroutine<?> step) {
            steps.add(step);
            return this;
        }
    }

    final Store store;
    final HttpClient http = HttpClient.newHttpClient();
    final Map<URI, Task<Page>> cache = new ConcurrentHashMap<>();
    final ReentrantLock lock = new ReentrantLock();
    final Executor threads = Runnable::run;
    Coroutine<Void> pending = result();
    int count;

    RealUses(Store store) {
        this.store = store;
    }

    // Awaiting where the call is made

    @Async
    Coroutine<Integer> u01_await_in_an_expression(URI uri) {
        return result(await(store.load(uri)).text().length() + 1); // assertSuspends()
    }

    @Async
    Coroutine<Void> u02_await_a_coroutine_without_value(Page page) {
        await(store.save(page)); // assertSuspends()
        await(sleep(Duration.ofMillis(1))); // assertSuspends()
        await(yieldNow()); // assertSuspends()
        return result();
    }

    @Async
    Coroutine<String> u03_await_a_response(URI uri) {
        var response = await(http.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())); // assertSuspends()
        return result(response.body());
    }

    @Async
    Coroutine<Page> u04_hand_on_in_a_switch(URI uri, String how) {
        return switch (how) {
            case "load" -> store.load(uri);
            case "spawn" -> result(await(spawn(store.load(uri)))); // assertSuspends()
            default -> result(null);
        };
    }

    @Async
    Coroutine<Page> u05_hand_on_conditionally(URI uri, boolean other) {
        return other ? store.load(uri) : u01_await_in_an_expression(uri) == null ? null : store.load(uri.resolve("x"));
    }

    // Coroutines kept for later

    @Async
    Coroutine<Page> u06_store_then_await(URI uri) {
        var loading = store.load(uri);
        count++;
        return result(await(loading)); // assertSuspends()
    }

    @Async
    Coroutine<Integer> u07_store_then_await_in_one_branch(URI uri, boolean wanted) {
        var loading = store.load(uri);
        if (wanted) {
            return result(await(loading).text().length()); // assertSuspends()
        }
        return result(0);
    }

    @Async
    Coroutine<Void> u08_store_then_await_in_finally(Page page) {
        var saving = store.save(page);
        try {
            count++;
        } finally {
            await(saving); // assertSuspends()
        }
        return result();
    }

    @Async
    Coroutine<Void> u09_store_then_await_in_catch(Page page) {
        var rollback = store.save(page);
        try {
            Objects.requireNonNull(page.text());
        } catch (NullPointerException e) {
            await(rollback); // assertSuspends()
        }
        return result();
    }

    @Async
    Coroutine<Page> u10_the_last_of_a_loop(List<URI> uris) {
        Coroutine<Page> last = null;
        for (URI uri : uris) {
            last = store.load(uri);
        }
        return last == null ? result(null) : last;
    }

    @Async
    Coroutine<Page> u11_retry(URI uri) {
        for (int attempt = 0; ; attempt++) {
            var loading = store.load(uri);
            try {
                return result(await(loading)); // assertSuspends()
            } catch (IllegalStateException e) {
                if (attempt == 3) {
                    throw e;
                }
            }
        }
    }

    @Async
    Coroutine<Void> u12_keep_in_a_field(Page page) {
        var before = pending;
        pending = store.save(page);
        await(before); // assertSuspends()
        return result();
    }

    @Async
    Coroutine<Integer> u13_keep_in_a_list(List<URI> uris) {
        List<Coroutine<Page>> all = new ArrayList<>();
        for (URI uri : uris) {
            all.add(store.load(uri));
        }
        return result(await(gather(all)).size()); // assertSuspends()
    }

    @Async
    Coroutine<Integer> u14_keep_in_an_array(URI one, URI two) {
        Coroutine<?>[] both = {store.load(one), store.load(two)};
        await(both[0]); // assertSuspends()
        await(both[1]); // assertSuspends()
        return result(both.length);
    }

    @Async
    Coroutine<Integer> u15_keep_in_a_map(Set<URI> uris) {
        Map<URI, Coroutine<Page>> all = new HashMap<>();
        uris.forEach(uri -> all.put(uri, store.load(uri)));
        int sum = 0;
        for (var each : all.values()) {
            sum += await(each).text().length(); // assertSuspends()
        }
        return result(sum);
    }

    @Async
    Coroutine<Void> u16_pass_on_in_a_fluent_call(Page page) {
        var request = new Request().then(store.save(page)).then(sleep(Duration.ZERO)).then(result());
        for (Coroutine<?> step : request.steps) {
            await(step); // assertSuspends()
        }
        return result();
    }

    @Async
    Coroutine<Page> u17_capture_in_a_lambda(URI uri) {
        var loading = store.load(uri);
        Supplier<Coroutine<Page>> later = () -> loading;
        return later.get();
    }

    @Async
    Coroutine<String> u18_a_coroutine_as_an_optional(URI uri) {
        Optional<Coroutine<Page>> maybe = Optional.of(uri).filter(x -> x.isAbsolute()).map(store::load);
        return result(maybe.isPresent() ? await(maybe.get()).text() : ""); // assertSuspends()
    }

    // Tasks

    @Async
    Coroutine<Void> u19_spawn_and_forget(Page page) {
        spawn(store.save(page));
        spawn(sleep(Duration.ofSeconds(1)), "heartbeat");
        return result();
    }

    @Async
    Coroutine<Page> u20_spawn_and_await(URI uri) {
        Task<Page> task = spawn(store.load(uri));
        count++;
        return result(await(task)); // assertSuspends()
    }

    @Async
    Coroutine<Void> u21_spawn_each(List<Page> pages) {
        pages.forEach(page -> spawn(store.save(page)));
        pages.stream().map(store::save).forEach(Fermata::spawn);
        await(yieldNow()); // assertSuspends()
        return result();
    }

    @Async
    Coroutine<Page> u22_first_of_two(URI one, URI two) {
        var first = spawn(store.load(one));
        var second = spawn(store.load(two));
        Object any = await(CompletableFuture.anyOf(first, second)); // assertSuspends()
        first.cancel();
        second.cancel();
        return result((Page) any);
    }

    @Async
    Coroutine<Page> u23_cached(URI uri) {
        return result(await(cache.computeIfAbsent(uri, key -> spawn(store.load(key))))); // assertSuspends()
    }

    @Async
    Coroutine<Integer> u24_gather_with_a_function(List<URI> uris) {
        int sum = 0;
        for (Page page : await(gather(uris, uri -> store.load(uri)))) { // assertSuspends()
            sum += page.text().length();
        }
        return result(sum);
    }

    @Async
    Coroutine<Integer> u25_gather_of_a_stream(List<URI> uris) {
        var pages = await(gather(uris.stream().map(store::load))); // assertSuspends()
        return result(pages.size());
    }

    @Async
    Coroutine<String> u26_gather_two(URI uri, Page page) {
        return result(await(gather(store.load(uri), store.save(page), (loaded, nothing) -> loaded.text()))); // assertSuspends()
    }

    @Async
    void u27_detached(Page page) {
        await(store.save(page)); // assertSuspends()
    }

    void u28_detached_calls_are_dropped(Page page) {
        u27_detached(page);
        u29_hot(page);
    }

    @Async
    CompletableFuture<Integer> u29_hot(Page page) {
        await(store.save(page)); // assertSuspends()
        return done(1);
    }

    // Futures that are complete

    @Async
    Coroutine<String> u30_join_after_all(CompletableFuture<String> one, CompletableFuture<String> two) {
        await(CompletableFuture.allOf(one, two)); // assertSuspends()
        return result(one.join() + two.join());
    }

    @Async
    Coroutine<List<String>> u31_join_a_list_after_all(List<CompletableFuture<String>> all) {
        await(CompletableFuture.allOf(all.toArray(new CompletableFuture[0]))); // assertSuspends()
        List<String> texts = new ArrayList<>();
        for (var each : all) {
            texts.add(each.join());
        }
        return result(texts);
    }

    @Async
    Coroutine<List<String>> u32_join_in_a_stream_after_all(List<CompletableFuture<String>> all) {
        await(CompletableFuture.allOf(all.toArray(new CompletableFuture[0]))); // assertSuspends()
        return result(all.stream().map(CompletableFuture::join).toList());
    }

    @Async
    Coroutine<Page> u33_get_when_done(Task<Page> task) throws Exception {
        if (task.isDone()) {
            return result(task.get());
        }
        return result(await(task)); // assertSuspends()
    }

    @Async
    Coroutine<Integer> u34_get_after_await(Task<Page> task) throws Exception {
        await(task); // assertSuspends()
        return result(task.get().text().length() + task.join().text().length());
    }

    @Async
    Coroutine<Page> u35_get_now(Task<Page> task, Page other) {
        return result(task.getNow(other));
    }

    @Async
    Coroutine<String> u36_get_of_what_is_no_future(
            Map<String, String> map, Supplier<String> supplier, AtomicReference<String> reference, Optional<String> o) {
        return result(map.get("x") + supplier.get() + reference.get() + o.get() + String.join(",", map.keySet()));
    }

    // What looks as if it blocked

    @Async
    Coroutine<String> u37_blocking_work_on_a_thread(Path path) {
        return result(await(CompletableFuture.supplyAsync(() -> { // assertSuspends()
            try {
                Thread.sleep(1);
                return Files.readString(path);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }, threads)));
    }

    @Async
    Coroutine<Integer> u38_streams_in_memory(byte[] bytes) throws IOException {
        var in = new ByteArrayInputStream(bytes);
        var out = new ByteArrayOutputStream();
        int sum = in.read() + in.readAllBytes().length;
        out.write(bytes);
        out.writeTo(OutputStream.nullOutputStream());
        new StringReader("x").read();
        System.out.println(out);
        return result(sum);
    }

    @Async
    Coroutine<String> u39_queues_that_do_not_wait(BlockingQueue<String> queue, Deque<String> deque) {
        if (!queue.offer("x")) {
            queue.add("y");
        }
        String first = queue.poll();
        deque.push("z");
        return result(first + queue.peek() + queue.remove() + deque.poll() + deque.take());
    }

    /** Not the queue of java.util.concurrent. */
    static class Deque<T> {
        void push(T element) {}

        T poll() {
            return null;
        }

        T take() {
            return null;
        }
    }

    @Async
    Coroutine<Integer> u40_short_locks(Page page) {
        lock.lock();
        try {
            count++;
        } finally {
            lock.unlock();
        }
        synchronized (this) {
            count++;
            notifyAll();
        }
        await(store.save(page)); // assertSuspends()
        return result(count);
    }

    @Async
    Coroutine<Boolean> u41_tries(Semaphore semaphore, CountDownLatch latch) {
        boolean free = semaphore.tryAcquire() && lock.tryLock();
        latch.countDown();
        semaphore.release();
        return result(free && latch.getCount() == 0);
    }

    @Async
    Coroutine<Integer> u42_executors_that_only_take_work(ExecutorService executor, Runnable work) {
        executor.execute(work);
        executor.submit(work);
        executor.shutdown();
        return result(executor.isTerminated() ? 1 : 0);
    }

    @Async
    Coroutine<Boolean> u43_questions_about_files(Path path) throws IOException {
        return result(Files.exists(path) && Files.size(path) > 0 && !Files.isDirectory(path));
    }

    @Async
    Coroutine<Long> u44_processes_and_threads(Process process) {
        var exited = await(process.onExit()); // assertSuspends()
        Thread.yield();
        Thread.currentThread().interrupt();
        return result(exited.pid() + process.exitValue());
    }

    // Around coroutines

    Coroutine<Page> u45_make_and_return(URI uri) {
        Coroutine<Page> made = store.load(uri);
        return made;
    }

    Page u46_run_in_a_plain_method(URI uri) {
        return run(store.load(uri));
    }

    Page u47_block_in_a_plain_method(URI uri) throws Exception {
        Task<Page> task = spawn(store.load(uri));
        Thread.sleep(1);
        return task.get(1, TimeUnit.SECONDS);
    }

    Supplier<Coroutine<Page>> u48_factories(URI uri) {
        Function<URI, Coroutine<Page>> load = store::load;
        Callable<Object> untyped = () -> store.load(uri);
        Supplier<? extends Awaitable<Page>> supplier = () -> store.load(uri);
        return () -> untyped == supplier ? null : load.apply(uri);
    }

    @Async
    Coroutine<Void> u49_try_with_resources(Page page, Reader reader) throws IOException {
        try (var writer = new StringWriter()) { // assertSuspends()
            reader.transferTo(writer);
            await(store.save(new Page(page.uri(), writer.toString()))); // assertSuspends()
        } // assertSuspends()
        return result();
    }

    @SuppressAsyncWarnings("FERMATA-203")
    @Async
    Coroutine<String> u50_suppressed(Path path) throws IOException {
        return result(Files.readString(path));
    }
}
