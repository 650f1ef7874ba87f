import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Looks what a coroutine of section S keeps from being collected while it waits, and after its end. */
public final class LeakCheck {

    private static final int ROUNDS = 5;
    private static final int TURNS = 8;

    private LeakCheck() {}

    /** What was still reachable while the coroutine waited, how it ended, and what was reachable after that. */
    public static String check(String className, String method, boolean before) throws Exception {
        return run(checked(className, method, before));
    }

    @Async
    private static Coroutine<String> checked(String className, String method, boolean before) throws Exception {
        Class<?> type = Class.forName(className);
        var constructor = type.getDeclaredConstructor(boolean.class);
        constructor.setAccessible(true);
        Object leaks = constructor.newInstance(before);
        Object started = call(leaks, method);
        CompletableFuture<?> task = started instanceof Coroutine<?> cold ? spawn(cold) : (CompletableFuture<?>) started;
        for (int i = 0; i < TURNS; i++) {
            await(yieldNow());
        }
        String state = task.isDone() ? "ended too early" : started.toString();
        String waiting = "waiting " + kept(leaks);
        gate(leaks).complete(7);
        String end;
        try {
            end = ", value " + await(task);
        } catch (IllegalStateException failure) {
            end = ", " + failure.getMessage();
        }
        String after = ", ended " + kept(leaks);
        return result(waiting + end + after + "\n" + state + (started == task ? "" : "\n" + started));
    }

    private static Object call(Object leaks, String name) throws Exception {
        Method method = leaks.getClass().getDeclaredMethod(name);
        method.setAccessible(true);
        return method.invoke(leaks);
    }

    @SuppressWarnings("unchecked")
    private static CompletableFuture<Integer> gate(Object leaks) throws Exception {
        var field = leaks.getClass().getDeclaredField("gate");
        field.setAccessible(true);
        return (CompletableFuture<Integer>) field.get(leaks);
    }

    /** How many of the dead things are still there after a bounded number of collections, of how many. */
    @SuppressWarnings("unchecked")
    private static String kept(Object leaks) throws Exception {
        List<WeakReference<Object>> dead = (List<WeakReference<Object>>) call(leaks, "dead");
        long kept = dead.size();
        for (int i = 0; i < ROUNDS && kept > 0; i++) {
            System.gc();
            kept = dead.stream().filter(reference -> reference.get() != null).count();
        }
        return kept + " of " + dead.size();
    }
}
