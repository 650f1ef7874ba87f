package dev.fermata.transform.target;

import java.io.IOException;
import java.io.InputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads class files into trees, with expanded stack maps. */
public final class ClassNodes {

    private ClassNodes() {}

    public static ClassNode read(byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, ClassReader.EXPAND_FRAMES);
        return node;
    }

    /** A class of the JDK that runs the test. */
    public static ClassNode read(Class<?> type) {
        try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public static MethodNode method(ClassNode node, String name) {
        return node.methods.stream()
                .filter(method -> method.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no method " + name));
    }
}
