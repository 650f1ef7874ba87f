import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** One lambda that is kept and called twice, so that two runs of its body are under way at once. */
public final class StoredLambdas {

    private final List<CompletableFuture<Integer>> asked = new ArrayList<>();

    private CompletableFuture<Integer> ask() {
        CompletableFuture<Integer> future = new CompletableFuture<>();
        asked.add(future);
        return future;
    }

    /** What both runs made of their own locals, the later run first. */
    public static String cold() {
        return run(new StoredLambdas().interleaved());
    }

    @Async
    private Coroutine<String> interleaved() {
        int captured = 5;
        Function<Integer, Coroutine<String>> lambda = x -> {
            int own = x * 10;
            String text = own + "+" + await(ask());
            own += captured;
            return result(text + "+" + await(ask()) + "=" + own);
        };
        var one = spawn(lambda.apply(1));
        var two = spawn(lambda.apply(2));
        await(yieldNow());
        asked.get(1).complete(200);
        await(yieldNow());
        await(yieldNow());
        asked.get(0).complete(100);
        await(yieldNow());
        await(yieldNow());
        asked.get(3).complete(101);
        asked.get(2).complete(202);
        return result(await(two) + " " + await(one));
    }

    /** The same with hot calls, completed by this thread. */
    public static String hot() {
        StoredLambdas lambdas = new StoredLambdas();
        Function<Integer, CompletableFuture<String>> lambda = x -> {
            String text = x + "+" + await(lambdas.asked.get(x));
            return done(text);
        };
        lambdas.ask();
        lambdas.ask();
        CompletableFuture<String> zero = lambda.apply(0);
        CompletableFuture<String> one = lambda.apply(1);
        lambdas.asked.get(1).complete(11);
        lambdas.asked.get(0).complete(10);
        return one.join() + " " + zero.join();
    }
}
