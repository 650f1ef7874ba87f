package dev.fermata.it.harness;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;

/** An isolated loader: defines its own classes first, even those whose names the parent knows. */
public final class CaseLoader extends ClassLoader {

    private static final String CLASS = ".class";

    private final Map<String, byte[]> classes;

    /** A loader of classes given by their binary names. */
    public CaseLoader(Map<String, byte[]> classes) {
        super("cases", CaseLoader.class.getClassLoader());
        this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
        }
    }

    /** The bytes of its classes, as any loader that a user meets shows them. */
    @Override
    public InputStream getResourceAsStream(String name) {
        byte[] bytes = name.endsWith(CLASS)
                ? classes.get(name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
                : null;
        return bytes != null ? new ByteArrayInputStream(bytes) : super.getResourceAsStream(name);
    }

    /** A new object of a class of cases. */
    Case create(String className, CaseRun run) throws ReflectiveOperationException {
        Case created = (Case)
                Class.forName(className, true, this).getDeclaredConstructor().newInstance();
        created.bind(run);
        return created;
    }

    /** Loads and verifies a class without initialising it: reflection wants the class linked. */
    void link(String className) {
        try {
            Class.forName(className, false, this).getDeclaredConstructors();
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        } catch (NoClassDefFoundError missingParameterType) {
            // asked for after the verification
        }
    }
}
