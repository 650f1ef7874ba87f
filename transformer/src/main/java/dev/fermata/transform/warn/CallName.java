package dev.fermata.transform.warn;

import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.MethodInsnNode;

/** A called method as people name it. */
final class CallName {

    private CallName() {}

    static String of(MethodInsnNode call) {
        return call.name.equals("<init>") ? "new " + simple(call.owner) : simple(call.owner) + "." + call.name;
    }

    static String of(Handle handle) {
        return simple(handle.getOwner()) + "::" + handle.getName();
    }

    private static String simple(String internalName) {
        return internalName.substring(internalName.lastIndexOf('/') + 1).replace('$', '.');
    }
}
