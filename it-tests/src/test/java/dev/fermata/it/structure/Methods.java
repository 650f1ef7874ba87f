package dev.fermata.it.structure;

import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads the methods of a class file. */
public final class Methods {

    private Methods() {}

    public static List<MethodNode> of(byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, ClassReader.SKIP_DEBUG);
        return node.methods;
    }
}
