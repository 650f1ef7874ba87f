import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Serializable classes whose version the JVM computes from their members. */
public final class SerialForms {

    private SerialForms() {}

    public static class Plain implements Serializable {
        private int number = 7;

        @Async
        public Coroutine<Integer> open(Coroutine<Integer> x) {
            return result(await(x) + await(closed(x)) + number);
        }

        @Async
        private Coroutine<Integer> closed(Coroutine<Integer> x) {
            return result(await(x));
        }

        @Async
        protected CompletableFuture<Integer> hot(CompletableFuture<Integer> x) {
            return done(await(x));
        }

        @Override
        public String toString() {
            return "Plain" + number;
        }
    }

    public static class WithInitialiser extends Plain implements Comparable<WithInitialiser> {
        static final List<String> SHARED = new ArrayList<>();

        protected String text = "text";

        @Async
        static Coroutine<Integer> shared(Coroutine<Integer> x) {
            assert await(x) > 0;
            return result(1);
        }

        @Override
        public int compareTo(WithInitialiser other) {
            return 0;
        }

        @Override
        public String toString() {
            return super.toString() + text;
        }
    }

    public static class WithLambda implements Serializable {
        private final String captured = "captured";

        public Supplier<Coroutine<String>> lambda(Coroutine<Integer> x) {
            return (Supplier<Coroutine<String>> & Serializable) () -> result(captured + await(x));
        }

        @Override
        public String toString() {
            return captured;
        }
    }

    public interface Face extends Serializable {
        @Async
        default Coroutine<Integer> method(Coroutine<Integer> x) {
            return result(await(x));
        }
    }

    public static class Implementation implements Face {
        @Override
        public String toString() {
            return "implementation";
        }
    }
}
