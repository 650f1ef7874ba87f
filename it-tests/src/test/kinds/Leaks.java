import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Section S: coroutines that wait at a gate while something of theirs is dead; compiled for both kinds. Where one has
 * suspended before, it reaches the gate in its resume copy.
 */
final class Leaks {

    private final boolean before;
    private final List<WeakReference<Object>> dead = new ArrayList<>();
    private final List<Object> alive = new ArrayList<>();
    final CompletableFuture<Integer> gate = new CompletableFuture<>();

    Leaks(boolean before) {
        this.before = before;
    }

    List<WeakReference<Object>> dead() {
        return dead;
    }

    /** Something that nothing but the coroutine knows. */
    private Object make() {
        return noted(new Object());
    }

    private <T> T noted(T made) {
        dead.add(new WeakReference<>(made));
        return made;
    }

    private Object live() {
        Object made = new Object();
        alive.add(made);
        return made;
    }

    private void use(Object used) {
        if (used == null) {
            throw new IllegalStateException("lost");
        }
    }

    @Async
    Coroutine<Integer> S01_simple() {
        if (before) await(yieldNow());
        Object a = make();
        use(a);
        return result(await(gate));
    }

    @Async
    Coroutine<Integer> S01_two_references() {
        if (before) await(yieldNow());
        Object a = make();
        Object b = live();
        use(a);
        int x = await(gate);
        use(b);
        return result(x);
    }

    @Async
    Coroutine<Integer> S01_null_cleanup() {
        if (before) await(yieldNow());
        Object a = make();
        use(a);
        a = null;
        int x = await(gate);
        return result(a == null ? x : -1);
    }

    @Async
    Coroutine<Integer> S01_back_edge() {
        if (before) await(yieldNow());
        int x = 0;
        for (int i = 0; i < 3; i++) {
            Object a = make();
            use(a);
            x += i < 2 ? await(CompletableFuture.completedFuture(0)) : await(gate);
        }
        return result(x);
    }

    @Async
    Coroutine<Integer> S01_when() {
        if (before) await(yieldNow());
        int x;
        switch (dead.size()) {
            case 0: {
                Object a = make();
                use(a);
                x = await(gate);
                break;
            }
            default:
                x = -1;
        }
        return result(x);
    }

    @Async
    Coroutine<Integer> S01_if() {
        if (before) await(yieldNow());
        Object a = make();
        if (dead.size() == 1) {
            use(a);
            return result(await(gate));
        }
        int x = await(gate);
        use(a);
        return result(x);
    }

    Coroutine<Integer> S02_dead_parameter() {
        return withParameter(make());
    }

    @Async
    private Coroutine<Integer> withParameter(Object a) {
        if (before) await(yieldNow());
        return result(await(gate));
    }

    Coroutine<Integer> S03_this_when_dead() {
        return noted(new Other()).wait(gate, before);
    }

    private static final class Other {
        @Async
        Coroutine<Integer> wait(CompletableFuture<Integer> gate, boolean before) {
            if (before) await(yieldNow());
            return result(await(gate));
        }
    }

    @Async
    Coroutine<Integer> S05_awaited_future_after_resume() {
        if (before) await(yieldNow());
        await(completedLater());
        return result(await(gate));
    }

    private CompletableFuture<Object> completedLater() {
        CompletableFuture<Object> future = noted(new CompletableFuture<>());
        currentTask().scheduler().execute(() -> future.complete(null));
        return future;
    }

    @Async
    Coroutine<Integer> S06_loop_variable_of_an_earlier_turn() {
        int x = 0;
        for (int i = 0; i < 3; i++) {
            Object a = i < 2 ? make() : live();
            if (i < 2 && before) await(yieldNow());
            if (i == 2) x = await(gate);
            use(a);
        }
        return result(x);
    }

    @Async
    Coroutine<Integer> S07_large_array() {
        if (before) await(yieldNow());
        byte[] large = noted(new byte[40 << 20]);
        use(large);
        return result(await(gate));
    }

    @Async
    Coroutine<Integer> S04_after_the_end() {
        if (before) await(yieldNow());
        Object a = make();
        int x = await(gate);
        use(a);
        return result(x);
    }

    @Async
    Coroutine<Integer> S04_after_a_failure() {
        if (before) await(yieldNow());
        Object a = make();
        int x = await(gate);
        use(a);
        throw new IllegalStateException("failed " + x);
    }

    @Async
    Coroutine<Integer> S04_after_a_failure_that_passes_through() {
        if (before) await(yieldNow());
        Object a = make();
        gate.thenRun(() -> {});
        int x = await(gate.thenApply(value -> {
            throw new IllegalStateException("failed " + value);
        }));
        use(a);
        return result(x);
    }
}
