package dev.fermata.transform.lower;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The instructions that a compiler writes for the head of a {@code for} statement over {@code each}.
 *
 * @param each the call of the verb
 * @param iterator {@code iterator()} on its result
 * @param store the store of the iterator, in a variable that nothing else uses
 * @param hasNext {@code hasNext()}
 * @param next {@code next()}
 */
record EachLoop(
        MethodInsnNode each, MethodInsnNode iterator, VarInsnNode store, MethodInsnNode hasNext, MethodInsnNode next) {

    /** The jump that asks for the answer of {@code hasNext}: {@code ifeq} out of the loop, or {@code ifne} back into it. */
    JumpInsnNode test() {
        AbstractInsnNode test = hasNext.getNext();
        while (test.getOpcode() < 0) {
            test = test.getNext();
        }
        return (JumpInsnNode) test;
    }

    int slot() {
        return store.var;
    }

    boolean isTestedAtBottom() {
        return test().getOpcode() == Opcodes.IFNE;
    }
}
