package dev.fermata.transform.verify;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/** Whether a method's stack maps have room in its frame: ASM's analysis computes machine states without a look at them. */
final class StackMapSizes {

    private StackMapSizes() {}

    /**
     * Compares all stack maps of a method with its limits and with what flows to them.
     *
     * @param method with expanded stack maps
     * @param states before each instruction, null where none is reached
     * @return true when each stack map fits, those of code that is never reached, too
     */
    static boolean fit(MethodNode method, Frame<BasicValue>[] states) {
        for (int i = 0; i < method.instructions.size(); i++) {
            AbstractInsnNode node = method.instructions.get(i);
            if (node instanceof FrameNode map && !fits(map, method, states[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(FrameNode map, MethodNode method, Frame<BasicValue> state) {
        int height = size(map.stack);
        return size(map.local) <= method.maxLocals
                && height <= method.maxStack
                && (state == null || height == height(state));
    }

    private static int height(Frame<BasicValue> state) {
        int height = 0;
        for (int i = 0; i < state.getStackSize(); i++) {
            height += state.getStack(i).getSize();
        }
        return height;
    }

    private static int size(List<Object> elements) {
        int size = 0;
        for (Object element : elements) {
            size += Opcodes.LONG.equals(element) || Opcodes.DOUBLE.equals(element) ? 2 : 1;
        }
        return size;
    }
}
