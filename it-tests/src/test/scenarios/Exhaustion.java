import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Coroutines that suspend where the stack or the heap ends, at every place where it may end; each must have an outcome
 * once its gate is open. For a JVM of its own: prints how many had which.
 */
public final class Exhaustion {

    private static final int PATIENCE_SECONDS = 60;
    private static final int STEP = 24;
    private static final int MOST_BYTES = 4_800;
    private static final int NESTED = 30;
    private static final int NEAR = 400;

    private final CompletableFuture<Integer> gate = new CompletableFuture<>();
    private final List<Task<Integer>> tasks = new ArrayList<>(2_000);
    private Filling filling;
    private int refused;
    private int values;
    private int failures;

    @Async
    private Task<Integer> outer() {
        try {
            return done(await(nested(NESTED)));
        } catch (OutOfMemoryError atTheAwait) {
            filling = null;
            throw atTheAwait;
        }
    }

    @Async
    private Coroutine<Integer> nested(int depth) {
        int x = await(depth == 0 ? innermost(depth, this) : nested(depth - 1));
        return result(x);
    }

    @Async
    private Coroutine<Integer> innermost(long a, Object b) {
        int x = await(gate);
        return result(b == this ? x : (int) a);
    }

    private void attempt() {
        try {
            tasks.add(outer());
        } catch (VirtualMachineError atTheCall) {
            refused++;
        }
    }

    /** Opens the gate; all tasks must end now. */
    private String outcomes(String what) throws Exception {
        gate.complete(7);
        for (Task<Integer> task : tasks) {
            try {
                values += task.get(PATIENCE_SECONDS, TimeUnit.SECONDS) == 7 ? 1 : 0;
            } catch (ExecutionException failure) {
                failures += failure.getCause() instanceof VirtualMachineError ? 1 : 0;
            }
        }
        boolean all = values + failures == tasks.size();
        System.err.println(values + " went on, " + failures + " failed, " + refused + " never began");
        return what + (all ? " all ended" : " LOST") + (failures > 0 ? ", some failed" : ", NONE FAILED")
                + (values > 0 ? ", some went on" : ", NONE WENT ON")
                + (refused > 0 ? ", some never began" : ", ALL BEGAN");
    }

    private static void warmUp() throws Exception {
        Exhaustion warm = new Exhaustion();
        warm.attempt();
        warm.outcomes("");
    }

    /** Tries at each depth from where the stack ends on the way back. */
    private int descend() {
        int back;
        try {
            back = descend() + 1;
        } catch (StackOverflowError end) {
            back = 0;
        }
        if (back < NEAR) {
            attempt();
        }
        return back;
    }

    private static String stack() throws Exception {
        Exhaustion here = new Exhaustion();
        here.descend();
        return here.outcomes("stack");
    }

    private static final class Filling {
        Filling next;
        byte[] bytes;
    }

    /** Fills the heap to its last byte, but for one array of so many. */
    private int fill(int free) {
        byte[] room = new byte[free];
        for (int size = 1 << 20; size >= 0; size = size == 0 ? -1 : size / 16) {
            try {
                while (true) {
                    Filling more = new Filling();
                    more.next = filling;
                    filling = more;
                    more.bytes = size == 0 ? null : new byte[size];
                }
            } catch (OutOfMemoryError full) {
                // smaller ones may still fit
            }
        }
        return room.length;
    }

    private static String heap() throws Exception {
        Exhaustion here = new Exhaustion();
        for (int free = 0; free < MOST_BYTES; free += STEP) {
            here.fill(free);
            here.attempt();
            here.filling = null;
        }
        return here.outcomes("heap");
    }

    public static void main(String[] arguments) throws Exception {
        warmUp();
        System.out.println(arguments[0].equals("heap") ? heap() : stack());
    }
}
