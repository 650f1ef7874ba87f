import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Several at once: groups, scopes, deadlines, and who is done first. */
class Together {

    @Async
    Coroutine<Integer> other() {
        return result(1);
    }

    @Async
    Task<String> hotTask() {
        return done("x");
    }

    @Async
    Coroutine<Void> nothing() {
        return result();
    }

    @Async
    Coroutine<String> read(Path path) throws IOException {
        if (path.toString().isEmpty()) {
            throw new IOException("no path");
        }
        return result(path.toString());
    }

    @Async
    Coroutine<Void> completed() {
        for (var task : each(asCompleted(List.of(spawn(other()), spawn(other()))))) {
            int n = await(task);
            System.out.println(n);
        }
        return result();
    }

    @Async
    Coroutine<Void> spawning() {
        await(group(g -> {
            g.spawn(nothing());
            g.spawn(hotTask());
            return result();
        }));
        return result();
    }

    @Async
    Coroutine<String> failing(Path path) throws IOException {
        return result(await(group(g -> {
            var text = g.spawn(read(path), "read");
            return result(await(text));
        })));
    }

    @Async
    Coroutine<Integer> scoped() {
        return result(await(within(Duration.ofSeconds(1), s -> {
            int n = await(other());
            s.cancel();
            return result(n);
        })));
    }

    @Async
    Coroutine<String> checkedInScope(Path path) throws IOException {
        return result(await(scope(s -> {
            s.shield();
            return result(await(read(path)));
        })));
    }

    @Async
    Coroutine<Integer> started() {
        return result(await(supervise(g -> {
            int port = await(g.start((Promise<Integer> ready) -> server(ready)));
            g.cancel();
            return result(port);
        })));
    }

    @Async
    Coroutine<Void> server(Promise<Integer> ready) {
        ready.complete(8080);
        await(new Promise<Void>());
        return result();
    }

    @Async
    Coroutine<Integer> withTry() {
        try (var g = TaskGroup.open()) {
            var task = g.spawn(other());
            await(g.join());
            return result(await(task));
        }
    }

    @Async
    Coroutine<Integer> waits() {
        var tasks = List.of(spawn(other()), spawn(other()));
        Waited<Task<Integer>> first = await(waitAny(tasks));
        var rest = await(waitAll(tasks, Duration.ofSeconds(1)));
        List<Settled<Integer>> ends = await(gatherSettled(tasks));
        int late = await(withTimeout(other(), Duration.ofSeconds(1)));
        return result(first.done().size() + rest.pending().size() + ends.size() + late);
    }
}
