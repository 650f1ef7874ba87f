import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Lambdas that await, and several things at once. */
class Lambdas {
    @Async
    Coroutine<Void> nothing() {
        return result();
    }

    @Async
    Coroutine<Integer> other() {
        return result(1);
    }

    @Async
    Task<String> hotTask() {
        return done("x");
    }

    @Async
    Coroutine<List<Integer>> lambda(List<String> names) {
        return result(await(gather(names.stream()
                .map(s -> {
                    await(nothing());
                    return result(s.length());
                })
                .toList())));
    }

    @Async
    Coroutine<Integer> coldList() {
        List<Coroutine<Integer>> all = Stream.of(1, 2)
                .map(i -> {
                    await(nothing());
                    return result(i);
                })
                .toList();
        return result(all.size());
    }

    @Async
    Coroutine<Integer> callable() throws Exception {
        Callable<Coroutine<Integer>> c = () -> {
            await(nothing());
            return result(1);
        };
        return result(await(c.call()));
    }

    @Async
    Coroutine<Integer> inline() {
        return result(await(async(() -> {
            await(nothing());
            return result(4);
        })));
    }

    @Async
    Coroutine<String> combined() {
        return result(await(gather(other(), hotTask(), (n, t) -> n + t)));
    }

    @Async
    Coroutine<List<Integer>> several() {
        return result(await(gather(other(), other())));
    }

    @Async
    Coroutine<Integer> spawned() {
        Task<Integer> task = spawn(other());
        task.onDone(t -> {});
        boolean cancelled = task.cancelling() > 0;
        return result(cancelled ? 0 : await(task));
    }
}
