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

    /** Loads and verifies a class; a failure of its own initialiser comes after that. */
    void link(String name) throws ClassNotFoundException {
        try {
            Class.forName(name, true, this);
        } catch (ExceptionInInitializerError verified) {
            defined.add(name);
        }
    }

    Set<String> defined() {
        return defined;
    }
}
