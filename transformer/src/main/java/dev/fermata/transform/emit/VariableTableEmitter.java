package dev.fermata.transform.emit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LocalVariableNode;

/**
 * Writes the variable table of a copy: the user's variables, each cut down to where its slot holds a value of its sort. The
 * stack maps of the resume copy name live variables only, so that behind one a debugger must not look for the others.
 */
final class VariableTableEmitter {

    /** The receiver's name: a copy is static, and no debugger shows a variable whose name is {@code this}. */
    private static final String RECEIVER = "$this";

    private final Copy copy;
    private final SlotSorts sorts;
    private final List<LocalVariableNode> inScope = new ArrayList<>();
    private final Map<LocalVariableNode, LabelNode> open = new HashMap<>();
    private final Map<LocalVariableNode, List<LocalVariableNode>> entries = new LinkedHashMap<>();

    VariableTableEmitter(Copy copy) {
        this.copy = copy;
        this.sorts = new SlotSorts(
                copy.original().maxLocals,
                copy.resume ? List.of() : copy.plan.initial().locals());
    }

    void emit() {
        List<LocalVariableNode> variables = copy.original().localVariables;
        if (variables == null) {
            return;
        }
        variables.forEach(variable -> entries.put(variable, new ArrayList<>()));
        walk(byLabel(variables, variable -> variable.start), byLabel(variables, variable -> variable.end));
        copy.out.localVariables = new ArrayList<>();
        entries.values().forEach(copy.out.localVariables::addAll);
    }

    private Map<LabelNode, List<LocalVariableNode>> byLabel(
            List<LocalVariableNode> variables, Function<LocalVariableNode, LabelNode> label) {
        Map<LabelNode, List<LocalVariableNode>> found = new HashMap<>();
        for (LocalVariableNode variable : variables) {
            found.computeIfAbsent(copy.labelOf(label.apply(variable)), any -> new ArrayList<>())
                    .add(variable);
        }
        return found;
    }

    private void walk(Map<LabelNode, List<LocalVariableNode>> starts, Map<LabelNode, List<LocalVariableNode>> ends) {
        boolean changed = false;
        for (AbstractInsnNode node : copy.out.instructions.toArray()) {
            if (node instanceof LabelNode label) {
                List<LocalVariableNode> ending = ends.getOrDefault(label, List.of());
                ending.forEach(variable -> close(variable, label));
                inScope.removeAll(ending);
                changed |= inScope.addAll(starts.getOrDefault(label, List.of()));
            } else if (node.getOpcode() >= 0 && changed) {
                compare(node);
                changed = false;
            }
            changed |= sorts.pass(node);
        }
    }

    /** Opens and closes entries in front of an instruction. */
    private void compare(AbstractInsnNode instruction) {
        LabelNode here = new LabelNode();
        copy.out.instructions.insertBefore(instruction, here);
        for (LocalVariableNode variable : inScope) {
            if (!sorts.fits(variable)) {
                close(variable, here);
            } else {
                open.putIfAbsent(variable, here);
            }
        }
    }

    private void close(LocalVariableNode variable, LabelNode end) {
        LabelNode start = open.remove(variable);
        List<LocalVariableNode> written = entries.get(variable);
        if (start != null && written != null) {
            written.add(new LocalVariableNode(
                    name(variable), variable.desc, variable.signature, start, end, variable.index));
        }
    }

    private String name(LocalVariableNode variable) {
        boolean instance = (copy.original().access & Opcodes.ACC_STATIC) == 0;
        return instance && variable.index == 0 && variable.name.equals("this") ? RECEIVER : variable.name;
    }
}
