package dev.fermata.twin;

import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Primitive;
import dev.fermata.continuation.Source;
import dev.fermata.continuation.Suspension;
import dev.fermata.frame.Code;
import dev.fermata.frame.Frame1_0;
import dev.fermata.frame.Frame1_1;
import dev.fermata.frame.HotCalls;
import dev.fermata.frame.Linker;
import dev.fermata.frame.MethodFrame;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.CompletableFuture;

/** What the transformer makes of some methods, written by hand; the method as a user wrote it stands above each. */
public final class Twins {
    private static final Code SUM = code("sum", "\1\43", "");
    private static final Code GUARDED = code("guarded", "\1\63", "\1");
    private static final Code HOT = code("hot", "\1\103", "");

    private Twins() {}

    private static Code code(String method, String lines, String catching) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            var type = MethodType.methodType(Object.class, MethodFrame.class, Object.class, Driver.class, int.class);
            var resume = lookup.findStatic(Twins.class, method, type);
            var returned = MethodType.methodType(Code.class);
            return (Code) Linker.code(lookup, method, returned, 2, resume, "Twins.java", lines, catching, "")
                    .getTarget()
                    .invokeExact();
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    // @Async Coroutine<Long> sum(Source<Long> leaf, long n) {
    //     if (n == 0) return leaf();
    //     return result(await(sum(leaf, n - 1)) + 1);
    // }
    public static Coroutine<?> sum(Source<?> leaf, long n) {
        return new Frame1_1(SUM).spill(leaf, n);
    }

    private static Object sum(Source<?> leaf, long n, Driver driver, int depth) throws Throwable {
        if (depth < 0) {
            return new Frame1_1(SUM).spill(leaf, n).suspend(driver, 0);
        }
        if (n == 0) {
            return Suspension.handOn(leaf, driver, depth, "sum");
        }
        Object inner = sum(leaf, n - 1, driver, depth - 1);
        if (inner == Suspension.SUSPENDED) {
            return new Frame1_1(SUM).spill(null, 0).suspend(driver, 1);
        }
        return Primitive.give(Primitive.toLong(inner, driver) + 1, driver);
    }

    private static Object sum(MethodFrame<?> frame, Object arrived, Driver driver, int depth) throws Throwable {
        switch (frame.takeState()) {
            case 0:
                Frame1_1 self = (Frame1_1) frame;
                return sum((Source<?>) self.ref0(), self.prim0(), driver, depth);
            case 1:
                Object inner = Suspension.takeRaw(arrived);
                return Primitive.give(Primitive.toLong(inner, driver) + 1, driver);
            default:
                throw Suspension.invalidState(-1);
        }
    }

    // @Async Coroutine<Object> guarded(Source<Object> leaf) {
    //     try { return result(await(leaf)); } catch (IllegalArgumentException e) { return result("caught"); }
    // }
    public static Coroutine<?> guarded(Source<?> leaf) {
        return new Frame1_0(GUARDED).spill(leaf);
    }

    private static Object guarded(MethodFrame<?> frame, Object arrived, Driver driver, int depth) throws Throwable {
        boolean resumed = frame.takeState() == 1;
        Source<?> leaf = (Source<?>) ((Frame1_0) frame).ref0();
        try {
            Object value = resumed ? Suspension.take(arrived, driver) : Suspension.await(leaf, driver, depth);
            if (value == Suspension.SUSPENDED) {
                return ((Frame1_0) frame).spill(null).suspend(driver, 1);
            }
            return value;
        } catch (IllegalArgumentException e) {
            return "caught";
        }
    }

    // @Async Task<Object> hot(Source<Object> leaf) { return done(await(leaf)); }
    public static Task<?> hot(Source<?> leaf) {
        Task<?> task = HotCalls.begin();
        try {
            return HotCalls.end(task, hot(leaf, Driver.current(), Driver.DEPTH));
        } catch (Throwable failure) {
            return HotCalls.fail(task, failure);
        }
    }

    // @Async void detached(Source<Object> leaf) { await(leaf); }
    public static void detached(Source<?> leaf) {
        Task<?> task = HotCalls.beginDetached();
        try {
            HotCalls.end(task, hot(leaf, Driver.current(), Driver.DEPTH));
        } catch (Throwable failure) {
            HotCalls.fail(task, failure);
        }
    }

    // @Async MyFuture<Object> mirrored(Source<Object> leaf) { return doneAs(await(leaf)); }
    public static <F extends CompletableFuture<?>> F mirrored(Source<?> leaf, F future) {
        HotCalls.mirror(hot(leaf), future);
        return future;
    }

    private static Object hot(Source<?> leaf, Driver driver, int depth) throws Throwable {
        Object value = Suspension.await(leaf, driver, depth);
        return value == Suspension.SUSPENDED ? new Frame1_0(HOT).spill(null).suspend(driver, 1) : value;
    }

    private static Object hot(MethodFrame<?> frame, Object arrived, Driver driver, int depth) throws Throwable {
        if (frame.takeState() != 1) {
            throw Suspension.invalidState(0);
        }
        return Suspension.take(arrived, driver);
    }
}
