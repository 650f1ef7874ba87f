package dev.fermata.transform.lower;

import dev.fermata.transform.type.RuntimeSymbols;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** The code that closes what is on the stack. */
final class Closing {

    private Closing() {}

    /** Template: {@code Fermata.await(x.closeAsync());} */
    static InsnList of(String type) {
        InsnList code = new InsnList();
        code.add(callOf(type, RuntimeSymbols.CLOSE_ASYNC, RuntimeSymbols.CLOSE_ASYNC_DESCRIPTOR));
        code.add(await());
        code.add(new InsnNode(Opcodes.POP));
        return code;
    }

    static MethodInsnNode await() {
        return new MethodInsnNode(
                Opcodes.INVOKESTATIC,
                RuntimeSymbols.FERMATA,
                RuntimeSymbols.AWAIT,
                RuntimeSymbols.AWAIT_AWAITABLE,
                false);
    }

    static MethodInsnNode callOf(String type, String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKEINTERFACE, type, name, descriptor, true);
    }
}
