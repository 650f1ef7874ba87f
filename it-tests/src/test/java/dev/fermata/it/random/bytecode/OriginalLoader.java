package dev.fermata.it.random.bytecode;

import java.util.Map;

/** Loads programs as they were generated, to have the JVM verify them. */
final class OriginalLoader extends ClassLoader {

    private OriginalLoader() {
        super(OriginalLoader.class.getClassLoader());
    }

    static void verify(Map<String, byte[]> classes) {
        OriginalLoader loader = new OriginalLoader();
        classes.forEach(loader::verify);
    }

    private void verify(String name, byte[] bytes) {
        try {
            defineClass(name, bytes, 0, bytes.length).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        } catch (LinkageError failure) {
            throw new AssertionError("the generator writes what does not verify: " + name, failure);
        }
    }
}
