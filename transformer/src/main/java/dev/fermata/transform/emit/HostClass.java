package dev.fermata.transform.emit;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The class that the copies are written into.
 *
 * @param name internal name
 * @param isInterface whether calls within it name an interface
 * @param sourceFile the source file's name, null where the class does not tell
 */
record HostClass(String name, boolean isInterface, @Nullable String sourceFile) {

    /** Flags of a user's method that its copies keep. */
    private static final int KEPT = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_STRICT;

    static HostClass of(ClassNode node) {
        return new HostClass(node.name, (node.access & Opcodes.ACC_INTERFACE) != 0, node.sourceFile);
    }

    MethodInsnNode call(String method, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, name, method, descriptor, isInterface);
    }

    MethodNode member(MethodNode original, String method, String descriptor) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | (original.access & KEPT);
        return new MethodNode(Opcodes.ASM9, access, method, descriptor, null, null);
    }
}
