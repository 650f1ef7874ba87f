import static dev.fermata.Fermata.*;

import com.sun.management.ThreadMXBean;
import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;

/** How much memory each call of a suspended chain takes, counted by the JVM. */
public final class FrameBytes {

    /** Both chains are short enough for the native stack. */
    private static final int LINKS = 100;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private FrameBytes() {}

    /** Starts a chain, which runs until its innermost call waits. */
    private interface Chain {
        CompletableFuture<String> start(int links, CompletableFuture<String> gate);
    }

    @Async
    private static Coroutine<String> keepsNothing(
            int links, int argument, boolean suspends, CompletableFuture<String> gate) {
        if (links == 0) {
            return result(suspends ? await(gate) : "" + argument);
        }
        return result(await(keepsNothing(links - 1, argument, suspends, gate)));
    }

    @Async
    private static Coroutine<String> keepsOneOfFour(
            int links, String kept, CompletableFuture<String> gate, Object three, Object four) {
        String arrived = links == 0 ? await(gate) : await(keepsOneOfFour(links - 1, kept, gate, three, four));
        return result(kept == null ? kept : arrived);
    }

    @Async
    private static Coroutine<String> keepsAnInt(
            int links, long two, double three, CompletableFuture<String> gate, Object last) {
        String arrived = links == 0 ? await(gate) : await(keepsAnInt(links - 1, two, three, gate, last));
        return result(links >= 0 ? arrived : "before the first");
    }

    @Async
    private static Coroutine<String> keepsAll(CompletableFuture<String> gate, int links) {
        String arrived = links == 0 ? await(gate) : await(keepsAll(gate, links - 1));
        return result(gate.isDone() && links >= 0 ? arrived : "early");
    }

    @Async
    private static Coroutine<String> isMadeBefore(
            int links, int argument, boolean suspends, CompletableFuture<String> gate) {
        if (links == 0) {
            return result(suspends ? await(gate) : "" + argument);
        }
        Coroutine<String> next = isMadeBefore(links - 1, argument, suspends, gate);
        return result(await(next));
    }

    @Async
    private static CompletableFuture<String> nothing(int links, CompletableFuture<String> gate) {
        return done(await(keepsNothing(links, 1, true, gate)));
    }

    @Async
    private static CompletableFuture<String> oneOfFour(int links, CompletableFuture<String> gate) {
        return done(await(keepsOneOfFour(links, "", gate, null, null)));
    }

    @Async
    private static CompletableFuture<String> anInt(int links, CompletableFuture<String> gate) {
        return done(await(keepsAnInt(links, 2, 3, gate, null)));
    }

    @Async
    private static CompletableFuture<String> all(int links, CompletableFuture<String> gate) {
        return done(await(keepsAll(gate, links)));
    }

    @Async
    private static CompletableFuture<String> madeBefore(int links, CompletableFuture<String> gate) {
        return done(await(isMadeBefore(links, 1, true, gate)));
    }

    /** What a longer chain takes more than a shorter one, by call. */
    private static long of(Chain chain) {
        bytes(chain, LINKS);
        bytes(chain, 2 * LINKS);
        long more = bytes(chain, 2 * LINKS) - bytes(chain, LINKS);
        if (more % LINKS != 0) {
            throw new IllegalStateException(more + " bytes for " + LINKS + " calls");
        }
        return more / LINKS;
    }

    private static long bytes(Chain chain, int links) {
        CompletableFuture<String> gate = new CompletableFuture<>();
        long self = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(self);
        CompletableFuture<String> started = chain.start(links, gate);
        long after = THREADS.getThreadAllocatedBytes(self);
        gate.complete("arrived");
        if (!started.join().equals("arrived")) {
            throw new IllegalStateException(started.join());
        }
        return after - before;
    }

    public static long nothing() {
        return of(FrameBytes::nothing);
    }

    public static long oneOfFour() {
        return of(FrameBytes::oneOfFour);
    }

    public static long anInt() {
        return of(FrameBytes::anInt);
    }

    public static long all() {
        return of(FrameBytes::all);
    }

    public static long madeBefore() {
        return of(FrameBytes::madeBefore);
    }
}
