package dev.fermata.transform.target;

/** A loader that knows some classes of its own and asks the test's loader for all others. */
public final class IsolatedLoader extends ClassLoader {

    private final CompiledClasses classes;

    private IsolatedLoader(CompiledClasses classes) {
        super(IsolatedLoader.class.getClassLoader());
        this.classes = classes;
    }

    /** Loads and initialises all classes, so that the JVM verifies each. */
    public static ClassLoader load(CompiledClasses classes) {
        IsolatedLoader loader = new IsolatedLoader(classes);
        for (String name : classes.files().keySet()) {
            try {
                Class.forName(name.replace('/', '.'), true, loader).getDeclaredMethods();
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }
        return loader;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            byte[] bytes = classes.files().get(name.replace('.', '/'));
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
        }
    }
}
