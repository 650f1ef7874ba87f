package dev.fermata.frame;

import dev.fermata.AsyncGenerator;
import dev.fermata.Emitter;
import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Frame;
import dev.fermata.continuation.Generation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What emitted code calls for generators.
 *
 * <pre>
 * stub:            return GeneratorCalls.begin(m$frame().spill(arguments));
 * emitter():       GeneratorCalls.emitter(frame)
 * out.emit(x):     GeneratorCalls.emit(out, x, driver), a suspension point
 * return value:    return GeneratorCalls.end(value, "method");       // not for return out.end(), which is return null
 * </pre>
 */
public final class GeneratorCalls {
    private GeneratorCalls() {}

    /**
     * Makes the generator of a call.
     *
     * @param body the frame of the method, new
     * @return a {@link dev.fermata.TwoWayGenerator}
     */
    public static AsyncGenerator<?> begin(Frame body) {
        return new MethodGenerator<>(body);
    }

    /**
     * The emitter of a generator's body.
     *
     * @param body what runs
     * @return always the same
     */
    public static Emitter<?, ?> emitter(Frame body) {
        return (Emitter<?, ?>) Generation.turnOf(body);
    }

    /**
     * Emits an element.
     *
     * @param out what the body emits to
     * @param element the element
     * @param driver the driver of the body
     * @return {@link dev.fermata.continuation.Suspension#SUSPENDED}
     */
    public static Object emit(Emitter<?, ?> out, @Nullable Object element, Driver driver) {
        return ((GeneratorRun<?, ?>) Objects.requireNonNull(out, "the emitter is null")).emit(element, driver);
    }

    /**
     * Emits all elements of another generator, without what is sent.
     *
     * @param out what the body emits to
     * @param inner the other generator
     * @param driver the driver of the body
     * @param depth how many calls may still nest on the native stack
     * @return {@link dev.fermata.continuation.Suspension#SUSPENDED}, or anything else at its end
     * @throws Throwable its failure
     */
    public static @Nullable Object emitAll(Emitter<?, ?> out, AsyncGenerator<?> inner, Driver driver, int depth)
            throws Throwable {
        return emitAll(out, inner, false, driver, depth);
    }

    /**
     * As {@link #emitAll}, with what is sent.
     *
     * @param out what the body emits to
     * @param inner the other generator
     * @param driver the driver of the body
     * @param depth how many calls may still nest on the native stack
     * @return {@link dev.fermata.continuation.Suspension#SUSPENDED}, or anything else at its end
     * @throws Throwable its failure
     */
    public static @Nullable Object emitAllHearing(Emitter<?, ?> out, AsyncGenerator<?> inner, Driver driver, int depth)
            throws Throwable {
        return emitAll(out, inner, true, driver, depth);
    }

    private static @Nullable Object emitAll(
            Emitter<?, ?> out, AsyncGenerator<?> inner, boolean hears, Driver driver, int depth) throws Throwable {
        GeneratorRun<?, ?> run = (GeneratorRun<?, ?>) Objects.requireNonNull(out, "the emitter is null");
        MethodGenerator<?, ?> all = (MethodGenerator<?, ?>) Objects.requireNonNull(inner, "emitAll(null)");
        return run.emitAll(all, hears, driver, depth);
    }

    /**
     * Ends a body that returns what it has not made just there.
     *
     * @param returned what it returns
     * @param method the method, for the message
     * @return null
     * @throws IllegalStateException when it is not what {@link Emitter#end} answers
     */
    public static @Nullable Object end(@Nullable Object returned, String method) {
        if (returned != GeneratorEnd.INSTANCE) {
            throw new IllegalStateException(
                    method + " returned something else than out.end(): a generator method ends with"
                            + " return out.end(), and hands on another generator's elements with out.emitAll(other)");
        }
        return null;
    }
}
