package dev.fermata.it.hosts;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Defines given classes, remembers which. */
final class LinkingLoader extends ClassLoader {

    private final Map<String, byte[]> classes;
    private final Set<String> defined = ConcurrentHashMap.newKeySet();

    LinkingLoader(Map<String, byte[]> classes) {
        super(LinkingLoader.class.getClassLoader());
        this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        defined.add(name);
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** Loads and verifies a class, and does not initialise it: looking for its constructors does just that. */
    int link(String name) throws ClassNotFoundException {
        return Class.forName(name, false, this).getDeclaredConstructors().length;
    }

    Set<String> defined() {
        return defined;
    }
}
