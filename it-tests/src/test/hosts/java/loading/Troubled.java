package loading;

import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.CompletableFuture;

/** Runs {@link Outcome} in loaders whose resources are troublesome for who looks bytes up. */
public final class Troubled {

    private Troubled() {}

    public static void main(String[] arguments) throws Exception {
        URL[] places = {Outcome.class.getProtectionDomain().getCodeSource().getLocation()};
        System.out.println("throws: " + run(new Own(places) {
            @Override
            public InputStream getResourceAsStream(String name) {
                throw new NoClassDefFoundError("resources are broken");
            }
        }));
        System.out.println("loads: " + run(new Own(places) {
            @Override
            public InputStream getResourceAsStream(String name) {
                return new Nested().open(this, name);
            }
        }));
    }

    /** Loaded, and itself async, while a transformer looks something up. */
    private static final class Nested {
        @dev.fermata.annotations.Async
        dev.fermata.Coroutine<String> unused() {
            return dev.fermata.Fermata.result(dev.fermata.Fermata.await(dev.fermata.Fermata.result("unused")));
        }

        InputStream open(ClassLoader loader, String name) {
            URL url = loader.getResource(name);
            try {
                return url == null ? null : url.openStream();
            } catch (java.io.IOException e) {
                return null;
            }
        }
    }

    private static Object run(ClassLoader loader) throws Exception {
        try {
            Object started = loader.loadClass("loading.Outcome").getMethod("later").invoke(null);
            return ((CompletableFuture<?>) started).get();
        } catch (InvocationTargetException failure) {
            return failure.getCause();
        }
    }

    /** Has its own copy of the class. */
    private static class Own extends URLClassLoader {

        Own(URL[] places) {
            super(places, Troubled.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("loading.Outcome")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }
}
