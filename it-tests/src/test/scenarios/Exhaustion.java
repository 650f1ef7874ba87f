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
    private static final int STEP = 8;
    private static final int MOST_BYTES = 4_000;
    private static final int NEAR = 400;

    private final CompletableFuture<Integer> gate = new CompletableFuture<>();
    private final List<Task<Integer>> tasks = new ArrayList<>(2_000);
    private int refused;
    private int values;
    private int failures;

    @Async
    private Task<Integer> outer(long a, Object b) {
        int x = await(inner(a, b));
        return done(x + (int) a);
    }

    @Async
    private Coroutine<Integer> inner(long a, Object b) {
        try {
            return result(await(innermost(a, b)));
        } finally {
            values += b == this ? 0 : 1;
        }
    }

    @Async
    private Coroutine<Integer> innermost(long a, Object b) {
        int x = await(gate);
        return result(b == this ? x : (int) a);
    }

    private void attempt() {
        try {
            tasks.add(outer(0, this));
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
        return what + (all ? " all ended" : " LOST") + (failures > 0 ? ", some failed" : ", NONE FAILED")
                + (values > 0 ? ", some went on" : ", NONE WENT ON") + (refused > 0 ? ", some never began" : ", ALL BEGAN");
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
    private static Filling fill(int free) {
        byte[] room = new byte[free];
        Filling filling = null;
        for (int size = 1 << 20; size >= 0; size = size == 0 ? -1 : size / 2) {
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
        return room.length == free ? filling : null;
    }

    private static String heap() throws Exception {
        Exhaustion here = new Exhaustion();
        for (int free = 0; free < MOST_BYTES; free += STEP) {
            Filling filling = fill(free);
            here.attempt();
            filling = null;
        }
        return here.outcomes("heap");
    }

    public static void main(String[] arguments) throws Exception {
        warmUp();
        System.out.println(arguments[0].equals("heap") ? heap() : stack());
    }
}
