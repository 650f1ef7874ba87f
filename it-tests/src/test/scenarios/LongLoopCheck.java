import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;

/** Runs the long loops of both kinds, and prints what they answer and by how many bytes the heap grew meanwhile. */
public final class LongLoopCheck {

    private LongLoopCheck() {}

    public static void main(String[] arguments) throws Exception {
        int turns = Integer.parseInt(arguments[0]);
        for (String kind : new String[] {"LongLoops", "HotLongLoops"}) {
            for (String loop : new String[] {"turns", "futures"}) {
                System.out.println(run(looped(kind, loop, turns)));
            }
        }
    }

    @Async
    private static Coroutine<String> looped(String kind, String loop, int turns) throws Exception {
        var constructor = Class.forName(kind).getDeclaredConstructor(int.class);
        constructor.setAccessible(true);
        Object loops = constructor.newInstance(turns);
        Object started = call(loops, loop);
        CompletableFuture<?> task = started instanceof Coroutine<?> cold ? spawn(cold) : (CompletableFuture<?>) started;
        Object sum = await(task);
        return result(kind + "." + loop + " " + sum + " " + call(loops, "growth"));
    }

    private static Object call(Object target, String name) throws Exception {
        Method method = target.getClass().getDeclaredMethod(name);
        method.setAccessible(true);
        return method.invoke(target);
    }
}
