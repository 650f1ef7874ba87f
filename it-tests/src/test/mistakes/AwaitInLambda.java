import static dev.fermata.Fermata.*;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Awaits in lambdas whose callers want something else than a coroutine: an object, nothing, a value of a map. */
public final class AwaitInLambda {

    static Callable<Object> object() {
        return () -> await(CompletableFuture.completedFuture("x"));
    }

    static Runnable nothing() {
        return () -> await(CompletableFuture.completedFuture("x"));
    }

    static Integer computed(Map<String, Integer> map) {
        return map.computeIfAbsent("key", key -> await(CompletableFuture.completedFuture(1)));
    }

    public static void main(String[] arguments) {
        System.out.println("loaded");
        attempt(object());
        attempt(() -> {
            nothing().run();
            return null;
        });
        attempt(() -> computed(new TreeMap<>()));
    }

    private static void attempt(Callable<?> call) {
        try {
            System.out.println("value " + call.call());
        } catch (Exception | Error e) {
            System.out.println("threw " + e.getClass().getName());
        }
    }
}
