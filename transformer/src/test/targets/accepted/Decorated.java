// also release 8
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.io.*;
import java.lang.annotation.*;

/** All that can stand about a method: annotations, generics, exceptions, flags. */
public class Decorated<T extends Number & Serializable> implements Serializable {
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
    @interface Note {
        String value() default "";
    }

    protected transient T field;

    @Async
    @Deprecated
    @Note("on the method")
    protected final <E extends Exception> Coroutine<T> decorated(@Note("on x") final Coroutine<? extends T> x, E... more)
            throws E, IOException {
        @Note("on a local")
        T value = await(x); // assertSuspends()
        return result(value);
    }

    @Async
    public static strictfp CompletableFutureOfMine hot(Coroutine<Integer> x) {
        return doneAs(await(x)); // assertSuspends()
    }

    @Async
    private void hidden(Coroutine<Integer> x) {
        await(x); // assertSuspends()
    }

    public static class CompletableFutureOfMine extends java.util.concurrent.CompletableFuture<Integer> {}
}
