package loading;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** Runs the shop from loaders that stand in different ways to the runtime: the arguments are its places, then ours. */
public final class Loaders {

    private Loaders() {}

    public static void main(String[] arguments) throws Exception {
        URL runtime = Path.of(arguments[0]).toUri().toURL();
        URL annotations = Path.of(arguments[1]).toUri().toURL();
        URL classes = Path.of(arguments[2]).toUri().toURL();
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        ClassLoader library = new URLClassLoader(new URL[] {runtime, annotations}, platform);
        run("the runtime in a parent", new URLClassLoader(new URL[] {classes}, library));
        run("all in one child", new URLClassLoader(new URL[] {runtime, annotations, classes}, platform));
        run("classes by package", new ByPackage(library, new URLClassLoader(new URL[] {classes}, library)));
        run("its own copy", new ChildFirst(new URL[] {runtime, annotations, classes}));
    }

    private static void run(String how, ClassLoader loader) throws Exception {
        System.out.print(how + ": ");
        loader.loadClass("shop.Main").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        System.out.println("  " + (loader.loadClass("dev.fermata.Fermata").getClassLoader() != loader ? "shared" : "own"));
    }

    /** Delegates by package and has no resources, as bundles of some frameworks do. */
    private static final class ByPackage extends ClassLoader {

        private final ClassLoader library;
        private final URLClassLoader bytes;

        ByPackage(ClassLoader library, URLClassLoader bytes) {
            super(ClassLoader.getPlatformClassLoader());
            this.library = library;
            this.bytes = bytes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("dev.fermata.")) {
                return library.loadClass(name);
            }
            try (var stream = bytes.findResource(name.replace('.', '/') + ".class").openStream()) {
                byte[] file = stream.readAllBytes();
                return defineClass(name, file, 0, file.length);
            } catch (java.io.IOException | NullPointerException missing) {
                throw new ClassNotFoundException(name, missing);
            }
        }

        @Override
        public URL getResource(String name) {
            return null;
        }
    }

    /** Asks itself first, as servers for web applications do, although its parent has the same. */
    private static final class ChildFirst extends URLClassLoader {

        private static final List<String> OWN = List.of("shop.", "dev.fermata.");

        ChildFirst(URL[] places) {
            super(places, Loaders.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (OWN.stream().noneMatch(name::startsWith)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : findClass(name);
            }
        }
    }
}
