package dev.fermata.transform.emit;

import dev.fermata.transform.type.MachineType;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Appends instructions to a method, in terms of machine types. */
final class CodeBuilder {

    /** A table has at most this many entries for each target before the search by key is smaller. */
    private static final int SPARSE = 3;

    private final MethodNode out;

    CodeBuilder(MethodNode out) {
        this.out = out;
    }

    CodeBuilder add(AbstractInsnNode instruction) {
        out.instructions.add(instruction);
        return this;
    }

    CodeBuilder op(int... opcodes) {
        for (int opcode : opcodes) {
            add(new InsnNode(opcode));
        }
        return this;
    }

    CodeBuilder variable(int opcode, int slot) {
        return add(new VarInsnNode(opcode, slot));
    }

    CodeBuilder load(MachineType type, int slot) {
        return variable(
                switch (type.kind()) {
                    case INT -> Opcodes.ILOAD;
                    case FLOAT -> Opcodes.FLOAD;
                    case LONG -> Opcodes.LLOAD;
                    case DOUBLE -> Opcodes.DLOAD;
                    default -> Opcodes.ALOAD;
                },
                slot);
    }

    CodeBuilder store(MachineType type, int slot) {
        return variable(
                switch (type.kind()) {
                    case INT -> Opcodes.ISTORE;
                    case FLOAT -> Opcodes.FSTORE;
                    case LONG -> Opcodes.LSTORE;
                    case DOUBLE -> Opcodes.DSTORE;
                    default -> Opcodes.ASTORE;
                },
                slot);
    }

    CodeBuilder pop(MachineType type) {
        return op(type.size() == 2 ? Opcodes.POP2 : Opcodes.POP);
    }

    /** Null or zero: what stands for a value that is not needed. */
    CodeBuilder zero(MachineType type) {
        return op(
                switch (type.kind()) {
                    case INT -> Opcodes.ICONST_0;
                    case FLOAT -> Opcodes.FCONST_0;
                    case LONG -> Opcodes.LCONST_0;
                    case DOUBLE -> Opcodes.DCONST_0;
                    default -> Opcodes.ACONST_NULL;
                });
    }

    CodeBuilder push(int value) {
        if (value >= -1 && value <= 5) {
            return op(Opcodes.ICONST_0 + value);
        } else if (value >= Byte.MIN_VALUE && value <= Byte.MAX_VALUE) {
            return add(new IntInsnNode(Opcodes.BIPUSH, value));
        } else if (value >= Short.MIN_VALUE && value <= Short.MAX_VALUE) {
            return add(new IntInsnNode(Opcodes.SIPUSH, value));
        }
        return add(new LdcInsnNode(value));
    }

    CodeBuilder type(int opcode, String internalName) {
        return add(new TypeInsnNode(opcode, internalName));
    }

    CodeBuilder callStatic(String owner, String name, String descriptor) {
        return add(new MethodInsnNode(Opcodes.INVOKESTATIC, owner, name, descriptor, false));
    }

    CodeBuilder callVirtual(String owner, String name, String descriptor) {
        return add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, owner, name, descriptor, false));
    }

    CodeBuilder construct(String owner, String descriptor) {
        return add(new MethodInsnNode(Opcodes.INVOKESPECIAL, owner, "<init>", descriptor, false));
    }

    CodeBuilder jump(int opcode, LabelNode target) {
        return add(new JumpInsnNode(opcode, target));
    }

    /** The value of a primitive as a long, as frames keep it. */
    CodeBuilder widen(MachineType type) {
        return switch (type.kind()) {
            case INT -> op(Opcodes.I2L);
            case FLOAT ->
                callStatic("java/lang/Float", "floatToRawIntBits", "(F)I").op(Opcodes.I2L);
            case DOUBLE -> callStatic("java/lang/Double", "doubleToRawLongBits", "(D)J");
            default -> this;
        };
    }

    /** The reverse of {@link #widen}. */
    CodeBuilder narrow(MachineType type) {
        return switch (type.kind()) {
            case INT -> op(Opcodes.L2I);
            case FLOAT -> op(Opcodes.L2I).callStatic("java/lang/Float", "intBitsToFloat", "(I)F");
            case DOUBLE -> callStatic("java/lang/Double", "longBitsToDouble", "(J)D");
            default -> this;
        };
    }

    /** Takes an int from the stack and goes to the target of that number. */
    CodeBuilder choose(Map<Integer, LabelNode> targets, LabelNode otherwise) {
        TreeMap<Integer, LabelNode> sorted = new TreeMap<>(targets);
        int first = sorted.firstKey();
        int last = sorted.lastKey();
        if (last - first >= SPARSE * sorted.size()) {
            int[] keys = sorted.keySet().stream().mapToInt(Integer::intValue).toArray();
            return add(new LookupSwitchInsnNode(otherwise, keys, sorted.values().toArray(LabelNode[]::new)));
        }
        LabelNode[] table = new LabelNode[last - first + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = sorted.getOrDefault(first + i, otherwise);
        }
        return add(new TableSwitchInsnNode(first, last, otherwise, table));
    }

    CodeBuilder suspended() {
        return add(new FieldInsnNode(
                Opcodes.GETSTATIC, RuntimeSymbols.SUSPENSION, RuntimeSymbols.SUSPENDED_FIELD, "Ljava/lang/Object;"));
    }

    CodeBuilder depth() {
        return add(new FieldInsnNode(Opcodes.GETSTATIC, RuntimeSymbols.DRIVER, RuntimeSymbols.DEPTH_FIELD, "I"));
    }

    CodeBuilder popAll(List<MachineType> stack) {
        for (int i = stack.size() - 1; i >= 0; i--) {
            pop(stack.get(i));
        }
        return this;
    }
}
