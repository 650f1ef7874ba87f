package dev.fermata.transform.lower;

import dev.fermata.transform.type.MachineState;
import dev.fermata.transform.type.MachineType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes stack maps of machine states. Made before the code is edited, as states know a {@code new} instruction by its
 * index.
 */
final class StackMaps {

    private final MethodNode method;
    private final AbstractInsnNode[] instructions;
    private final Map<Integer, LabelNode> objects = new HashMap<>();

    StackMaps(MethodNode method) {
        this.method = method;
        this.instructions = method.instructions.toArray();
    }

    FrameNode of(MachineState state) {
        List<Object> locals = new ArrayList<>();
        for (int slot = 0;
                slot < state.locals().size();
                slot += state.local(slot).size()) {
            locals.add(element(state.local(slot)));
        }
        Object[] operands = state.stack().stream().map(this::element).toArray();
        return new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), operands.length, operands);
    }

    private Object element(MachineType type) {
        return switch (type.kind()) {
            case TOP -> Opcodes.TOP;
            case INT -> Opcodes.INTEGER;
            case FLOAT -> Opcodes.FLOAT;
            case LONG -> Opcodes.LONG;
            case DOUBLE -> Opcodes.DOUBLE;
            case NULL -> Opcodes.NULL;
            case UNINITIALIZED_THIS -> Opcodes.UNINITIALIZED_THIS;
            case UNINITIALIZED -> objects.computeIfAbsent(type.site(), this::labelBefore);
            case REFERENCE -> type.name();
        };
    }

    private LabelNode labelBefore(int index) {
        AbstractInsnNode site = instructions[index];
        if (site.getPrevious() instanceof LabelNode label) {
            return label;
        }
        LabelNode label = new LabelNode();
        method.instructions.insertBefore(site, label);
        return label;
    }
}
