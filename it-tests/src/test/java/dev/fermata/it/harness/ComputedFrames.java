package dev.fermata.it.harness;

import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * Classes as other tools leave them that touch code: with stack maps that tell what flows to a place, where a compiler's
 * tell what is in scope there.
 */
public final class ComputedFrames {

    private ComputedFrames() {}

    /** All classes, by binary name, with computed stack maps. */
    public static Map<String, byte[]> of(Map<String, byte[]> classes) {
        CaseLoader loader = new CaseLoader(classes);
        Map<String, byte[]> computed = new TreeMap<>();
        classes.forEach((name, bytes) -> computed.put(name, of(bytes, loader)));
        return computed;
    }

    private static byte[] of(byte[] classFile, ClassLoader loader) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return loader;
            }
        };
        new ClassReader(classFile).accept(writer, ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }
}
