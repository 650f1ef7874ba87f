import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.io.IOException;
import java.io.Serializable;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** All that can stand about an async method. */
public abstract class Decorated<T extends Number & Serializable> {

    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.TYPE_PARAMETER})
    @interface Seen {
        String value() default "";

        Class<?>[] types() default {};
    }

    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
    @interface Unseen {
        int value() default 1;
    }

    protected T field;

    @Async
    @Deprecated
    @Seen(value = "method", types = {int.class, Decorated.class})
    @Unseen(2)
    protected final <@Seen E extends @Seen("bound") Exception> Coroutine<@Seen("result") T> everything(
            @Seen("x") @Unseen(3) final Coroutine<? extends T> x, long wide, List<@Unseen String> names, E... more)
            throws @Seen("thrown") E, IOException {
        @Seen("local")
        T value = await(x);
        return result((@Seen("cast") T) value);
    }

    @Async
    public static CompletableFuture<String> hot(@Seen String name) {
        return done(name);
    }

    abstract Coroutine<T> ignored(int unused);

    native CompletableFuture<T> ignoredToo(@Seen Object o);

    @Async
    @SafeVarargs
    static <E> CompletableFuture<E> first(CompletableFuture<E>... all) {
        return done(await(all[0]));
    }

    @Async
    @Seen
    void detached(@Unseen Coroutine<Integer> x) throws InterruptedException {
        await(x);
    }

    Function<Coroutine<Integer>, Coroutine<Integer>> lambda(@Seen int captured) {
        return x -> result(await(x) + captured);
    }

    interface Face<K> {
        @Async
        @Seen
        default <V> Coroutine<V> of(K key, @Seen Coroutine<V> value) {
            return result(await(value));
        }

        @Async
        private Coroutine<K> hidden(K key, Coroutine<Integer> x) {
            await(x);
            return result(key);
        }

        @Async
        static Coroutine<Integer> shared(Coroutine<Integer> x) {
            return result(await(x));
        }
    }

    @interface WithDefault {
        int value() default 7;
    }
}
