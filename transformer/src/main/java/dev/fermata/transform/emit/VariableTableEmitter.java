package dev.fermata.transform.emit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LocalVariableNode;

/**
 * Writes the variable table of a copy: the user's variables, each cut down to where its slot holds a value of its sort. The
 * stack maps of the resume copy name live variables only, so that behind one a debugger must not look for the others.
 */
final class VariableTableEmitter {

    /** The receiver's name: a copy is static, and no debugger shows a variable whose name is {@code this}. */
    private static final String RECEIVER = "$this";

    /** Where a variable is in scope. A loop's header stands apart from its body, so that a variable may have several. */
    private record Scope(LocalVariableNode variable, LabelNode start, LabelNode end) {}

    private final Copy copy;
    private final SlotSorts sorts;
    private final List<Scope> current = new ArrayList<>();
    private final Map<Scope, LabelNode> open = new HashMap<>();
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
        List<Scope> scopes = new ArrayList<>();
        for (LocalVariableNode variable : variables) {
            entries.put(variable, new ArrayList<>());
            LabelNode start = startsWithMethod(variable) ? copy.beginning : copy.labelOf(variable.start);
            scopes.add(new Scope(variable, start, copy.labelOf(variable.end)));
            copy.headers().stream()
                    .filter(header -> covers(variable, header.index()))
                    .forEach(header -> scopes.add(new Scope(variable, header.start(), header.end())));
        }
        walk(byLabel(scopes, Scope::start), byLabel(scopes, Scope::end));
        copy.out.localVariables = new ArrayList<>();
        entries.values().forEach(copy.out.localVariables::addAll);
    }

    /** Arguments are there from the beginning of the copy, before the user's code. */
    private boolean startsWithMethod(LocalVariableNode variable) {
        AbstractInsnNode node = variable.start;
        while (node != null && node.getOpcode() < 0) {
            node = node.getPrevious();
        }
        return node == null;
    }

    private boolean covers(LocalVariableNode variable, int index) {
        InsnList instructions = copy.original().instructions;
        return instructions.indexOf(variable.start) <= index && index < instructions.indexOf(variable.end);
    }

    private static Map<LabelNode, List<Scope>> byLabel(List<Scope> scopes, Function<Scope, LabelNode> label) {
        Map<LabelNode, List<Scope>> found = new HashMap<>();
        for (Scope scope : scopes) {
            found.computeIfAbsent(label.apply(scope), any -> new ArrayList<>()).add(scope);
        }
        return found;
    }

    private void walk(Map<LabelNode, List<Scope>> starts, Map<LabelNode, List<Scope>> ends) {
        boolean changed = false;
        for (AbstractInsnNode node : copy.out.instructions.toArray()) {
            if (node instanceof LabelNode label) {
                List<Scope> ending = ends.getOrDefault(label, List.of());
                ending.forEach(scope -> close(scope, label));
                current.removeAll(ending);
                changed |= current.addAll(starts.getOrDefault(label, List.of()));
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
        for (Scope scope : current) {
            if (!sorts.fits(scope.variable())) {
                close(scope, here);
            } else {
                open.putIfAbsent(scope, here);
            }
        }
    }

    private void close(Scope scope, LabelNode end) {
        LabelNode start = open.remove(scope);
        LocalVariableNode variable = scope.variable();
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
