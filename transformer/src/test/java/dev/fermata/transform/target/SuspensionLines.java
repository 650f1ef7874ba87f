package dev.fermata.transform.target;

import java.util.TreeSet;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads from transformed classes on which lines they may suspend, as told to the runtime. */
public final class SuspensionLines {

    /** Among the bootstrap's arguments: ABI, resume copy, file, then these. */
    private static final int LINES = 3;

    private SuspensionLines() {}

    public static TreeSet<Integer> of(TransformedClasses transformed) {
        TreeSet<Integer> lines = new TreeSet<>();
        for (String name : transformed.original().files().keySet()) {
            transformed.methods(name).factories().forEach(factory -> collect(factory, lines));
        }
        return lines;
    }

    private static void collect(MethodNode factory, TreeSet<Integer> lines) {
        for (AbstractInsnNode instruction : factory.instructions) {
            if (instruction instanceof InvokeDynamicInsnNode link) {
                ((String) link.bsmArgs[LINES]).chars().skip(1).forEach(lines::add);
            }
        }
    }
}
