package dev.fermata.transform.emit;

import dev.fermata.transform.type.MachineType;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Which sort of value each slot holds while one goes through emitted code from its beginning, as the JVM's verifier does: a
 * stack map says it of all slots, a store of one.
 */
final class SlotSorts {

    private enum Sort {
        NOTHING,
        INT,
        LONG,
        FLOAT,
        DOUBLE,
        REFERENCE
    }

    private final Sort[] sorts;

    /**
     * The sorts at a method's start.
     *
     * @param slots how many slots are of interest, from 0
     * @param initial what they hold
     */
    SlotSorts(int slots, List<MachineType> initial) {
        sorts = new Sort[slots];
        Arrays.fill(sorts, Sort.NOTHING);
        for (int slot = 0; slot < initial.size(); slot++) {
            put(slot, of(initial.get(slot)));
        }
    }

    /** Goes past a node, and answers whether some slot may hold another sort behind it. */
    boolean pass(AbstractInsnNode node) {
        if (node instanceof FrameNode map) {
            read(map);
            return true;
        } else if (node instanceof VarInsnNode access && node.getOpcode() >= Opcodes.ISTORE) {
            Sort sort = Sort.values()[node.getOpcode() - Opcodes.ISTORE + 1];
            put(access.var, sort);
            if (isWide(sort)) {
                put(access.var + 1, Sort.NOTHING);
            }
            return true;
        }
        return false;
    }

    boolean fits(LocalVariableNode variable) {
        Sort wanted = switch (Type.getType(variable.desc).getSort()) {
            case Type.LONG -> Sort.LONG;
            case Type.FLOAT -> Sort.FLOAT;
            case Type.DOUBLE -> Sort.DOUBLE;
            case Type.OBJECT, Type.ARRAY -> Sort.REFERENCE;
            default -> Sort.INT;
        };
        return variable.index < sorts.length && sorts[variable.index] == wanted;
    }

    private void read(FrameNode map) {
        Arrays.fill(sorts, Sort.NOTHING);
        int slot = 0;
        for (Object element : map.local) {
            Sort sort = of(element);
            put(slot, sort);
            slot += isWide(sort) ? 2 : 1;
        }
    }

    private void put(int slot, Sort sort) {
        if (slot < sorts.length) {
            sorts[slot] = sort;
        }
    }

    private static boolean isWide(Sort sort) {
        return sort == Sort.LONG || sort == Sort.DOUBLE;
    }

    private static Sort of(MachineType type) {
        return switch (type.kind()) {
            case INT -> Sort.INT;
            case FLOAT -> Sort.FLOAT;
            case LONG -> Sort.LONG;
            case DOUBLE -> Sort.DOUBLE;
            case REFERENCE, NULL -> Sort.REFERENCE;
            default -> Sort.NOTHING;
        };
    }

    private static Sort of(Object element) {
        if (element.equals(Opcodes.INTEGER)) {
            return Sort.INT;
        } else if (element.equals(Opcodes.FLOAT)) {
            return Sort.FLOAT;
        } else if (element.equals(Opcodes.LONG)) {
            return Sort.LONG;
        } else if (element.equals(Opcodes.DOUBLE)) {
            return Sort.DOUBLE;
        }
        boolean unset = element.equals(Opcodes.TOP)
                || element.equals(Opcodes.UNINITIALIZED_THIS)
                || element instanceof LabelNode;
        return unset ? Sort.NOTHING : Sort.REFERENCE;
    }
}
