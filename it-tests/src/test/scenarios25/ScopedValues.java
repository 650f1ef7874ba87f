import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Expect;
import java.util.concurrent.CompletableFuture;

/** Section Q: a binding of a scoped value belongs to what a thread is doing, and so to the loop and not to the coroutine. */
public final class ScopedValues {

    private static final ScopedValue<String> NAME = ScopedValue.newInstance();

    private static String seen() {
        return NAME.orElse("none");
    }

    @Async
    private static CompletableFuture<String> hot(CompletableFuture<String> gate) {
        String before = seen();
        await(gate);
        return done(before + ", " + seen());
    }

    @Expect("callers, none")
    public static String Q18_a_hot_method_sees_the_callers_binding_up_to_its_first_suspension() {
        CompletableFuture<String> gate = new CompletableFuture<>();
        CompletableFuture<String> seen = ScopedValue.where(NAME, "callers").call(() -> hot(gate));
        gate.complete("");
        return seen.join();
    }

    @Expect("none, none")
    public static String Q18_a_hot_method_never_sees_the_binding_of_who_completes() {
        CompletableFuture<String> gate = new CompletableFuture<>();
        CompletableFuture<String> seen = hot(gate);
        ScopedValue.where(NAME, "completers").run(() -> gate.complete(""));
        return seen.join();
    }

    @Async
    private static Coroutine<String> cold() {
        String before = seen();
        await(yieldNow());
        String turn = seen();
        await(CompletableFuture.runAsync(() -> {}));
        return result(before + ", " + turn + ", " + seen());
    }

    /** The binding where the coroutine was made is never seen, the one where its loop runs always. */
    @Expect("loops, loops, loops")
    public static String Q18_a_coroutine_sees_the_binding_where_its_loop_runs() {
        Coroutine<String> made = ScopedValue.where(NAME, "makers").call(() -> cold());
        return ScopedValue.where(NAME, "loops").call(() -> run(made));
    }

    @Expect("none, none, none")
    public static String Q18_a_binding_is_not_taken_along_by_a_coroutine() {
        return run(ScopedValue.where(NAME, "makers").call(() -> cold()));
    }
}
