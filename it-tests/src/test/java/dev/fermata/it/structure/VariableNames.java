package dev.fermata.it.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Compares which variables of a copy have which names, types and signatures, and where, with the original's. */
final class VariableNames {

    private final MethodNode method;

    private VariableNames(MethodNode method) {
        this.method = method;
    }

    static List<String> changed(EmittedCopies.Pair pair) {
        VariableNames before = new VariableNames(pair.original());
        VariableNames after = new VariableNames(pair.copy());
        List<String> problems = new ArrayList<>();
        Set<String> invented = new HashSet<>(after.variables());
        invented.removeAll(before.variables());
        invented.forEach(variable -> problems.add(pair.name() + ": no variable of the user's is " + variable));
        Set<String> unnamed = before.namedReads();
        unnamed.removeAll(after.namedReads());
        unnamed.forEach(read -> problems.add(pair.name() + ": has no name for " + read));
        return problems;
    }

    private List<LocalVariableNode> table() {
        return method.localVariables == null ? List.of() : method.localVariables;
    }

    private Set<String> variables() {
        Set<String> variables = new HashSet<>();
        table().forEach(variable -> variables.add(describe(variable)));
        return variables;
    }

    /** A copy is static: its receiver is an argument, and no debugger shows a variable whose name is {@code this}. */
    private static String describe(LocalVariableNode variable) {
        String name = variable.name.equals("$this") ? "this" : variable.name;
        return name + " " + variable.desc + " " + variable.signature + " in slot " + variable.index;
    }

    /** Which variables are read in which lines. */
    private Set<String> namedReads() {
        Set<String> reads = new LinkedHashSet<>();
        int line = 0;
        for (int i = 0; i < method.instructions.size(); i++) {
            AbstractInsnNode node = method.instructions.get(i);
            line = node instanceof LineNumberNode entry ? entry.line : line;
            int slot = slotRead(node);
            for (LocalVariableNode variable : table()) {
                if (variable.index == slot && covers(variable, i) && !isRetyped(variable)) {
                    reads.add(describe(variable) + " in line " + line);
                }
            }
        }
        return reads;
    }

    private boolean covers(LocalVariableNode variable, int index) {
        return method.instructions.indexOf(variable.start) <= index
                && index < method.instructions.indexOf(variable.end);
    }

    /** The iterator of a loop of each is another one after the lowering; javac 25 names it where the loop is in a lambda. */
    private static boolean isRetyped(LocalVariableNode variable) {
        AbstractInsnNode store = instructionBefore(variable.start);
        return store instanceof VarInsnNode
                && instructionBefore(store) instanceof MethodInsnNode iterator
                && iterator.name.equals("iterator")
                && instructionBefore(iterator) instanceof MethodInsnNode each
                && each.owner.equals("dev/fermata/Fermata")
                && each.name.equals("each");
    }

    private static AbstractInsnNode instructionBefore(AbstractInsnNode node) {
        AbstractInsnNode before = node.getPrevious();
        while (before != null && before.getOpcode() < 0) {
            before = before.getPrevious();
        }
        return before;
    }

    private static int slotRead(AbstractInsnNode node) {
        if (node instanceof IincInsnNode increment) {
            return increment.var;
        }
        boolean load = node.getOpcode() >= Opcodes.ILOAD && node.getOpcode() <= Opcodes.ALOAD;
        return load ? ((VarInsnNode) node).var : -1;
    }
}
