package loading;

import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import dev.fermata.NotTransformedException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;

/** Defines classes without a loader's help from the files that are its arguments. */
public final class Hidden {

    private Hidden() {}

    public static void main(String[] arguments) throws Exception {
        byte[] plain = Files.readAllBytes(Path.of(arguments[0]));
        byte[] transformed = Files.readAllBytes(Path.of(arguments[1]));
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        System.out.println("hidden, transformed: " + run(lookup.defineHiddenClass(transformed, true).lookupClass()));
        System.out.println("hidden, plain: " + run(lookup.defineHiddenClass(plain, true).lookupClass()));
        System.out.println("defined, plain: " + run(lookup.defineClass(plain)));
    }

    private static Object run(Class<?> type) throws Exception {
        Object started = null;
        try {
            started = type.getMethod("twice", int.class).invoke(null, 5);
            return Fermata.run((Coroutine<?>) started);
        } catch (java.lang.reflect.InvocationTargetException failure) {
            return failure.getCause().getClass().getSimpleName();
        } catch (NotTransformedException failure) {
            return failure.getClass().getSimpleName();
        }
    }
}
