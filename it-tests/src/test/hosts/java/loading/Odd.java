package loading;

import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** Loads odd classes, each twice and in loaders of its own, calls what can be called, and goes on whatever happens. */
public final class Odd {

    private Odd() {}

    public static void main(String[] arguments) throws Exception {
        URL[] places = {Path.of(arguments[0]).toUri().toURL()};
        for (int round = 0; round < 2; round++) {
            for (int i = 1; i < arguments.length; i++) {
                System.out.println(arguments[i] + ": " + outcome(new URLClassLoader(places), arguments[i]));
            }
        }
        System.out.println("and on it goes");
    }

    private static Object outcome(ClassLoader loader, String name) throws Exception {
        try {
            Object started = loader.loadClass(name).getMethod("body", Awaitable.class).invoke(null, Fermata.yieldNow());
            return Fermata.run((Coroutine<?>) started);
        } catch (InvocationTargetException failure) {
            return failure.getCause();
        } catch (LinkageError failure) {
            return failure.getClass().getName();
        }
    }
}
