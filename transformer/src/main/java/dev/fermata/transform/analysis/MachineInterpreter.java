package dev.fermata.transform.analysis;

import dev.fermata.transform.type.MachineType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

/** The type that each instruction leaves (JVMS 4.10.1.9). Values never merge here: stack maps do that. */
final class MachineInterpreter extends Interpreter<MachineValue> {

    private static final MachineValue INT = MachineValue.of(MachineType.INT);
    private static final MachineValue FLOAT = MachineValue.of(MachineType.FLOAT);
    private static final MachineValue LONG = MachineValue.of(MachineType.LONG);
    private static final MachineValue DOUBLE = MachineValue.of(MachineType.DOUBLE);

    private final InsnList instructions;

    MachineInterpreter(InsnList instructions) {
        super(Opcodes.ASM9);
        this.instructions = instructions;
    }

    static MachineType typeOf(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN, Type.BYTE, Type.CHAR, Type.SHORT, Type.INT -> MachineType.INT;
            case Type.FLOAT -> MachineType.FLOAT;
            case Type.LONG -> MachineType.LONG;
            case Type.DOUBLE -> MachineType.DOUBLE;
            default -> MachineType.reference(type.getInternalName());
        };
    }

    @Override
    public @Nullable MachineValue newValue(@Nullable Type type) {
        if (type == null) {
            return MachineValue.EMPTY;
        }
        return type.getSort() == Type.VOID ? null : MachineValue.of(typeOf(type));
    }

    @Override
    public MachineValue newOperation(AbstractInsnNode instruction) {
        return switch (instruction.getOpcode()) {
            case Opcodes.ACONST_NULL -> MachineValue.of(MachineType.NULL);
            case Opcodes.LCONST_0, Opcodes.LCONST_1 -> LONG;
            case Opcodes.FCONST_0, Opcodes.FCONST_1, Opcodes.FCONST_2 -> FLOAT;
            case Opcodes.DCONST_0, Opcodes.DCONST_1 -> DOUBLE;
            case Opcodes.LDC -> ofConstant(((LdcInsnNode) instruction).cst);
            case Opcodes.GETSTATIC -> ofDescriptor(((FieldInsnNode) instruction).desc);
            case Opcodes.NEW ->
                MachineValue.of(MachineType.uninitialized(
                        ((TypeInsnNode) instruction).desc, instructions.indexOf(instruction)));
            default -> INT;
        };
    }

    private static MachineValue ofConstant(Object constant) {
        if (constant instanceof Integer) {
            return INT;
        } else if (constant instanceof Float) {
            return FLOAT;
        } else if (constant instanceof Long) {
            return LONG;
        } else if (constant instanceof Double) {
            return DOUBLE;
        } else if (constant instanceof String) {
            return reference("java/lang/String");
        } else if (constant instanceof Handle) {
            return reference("java/lang/invoke/MethodHandle");
        } else if (constant instanceof ConstantDynamic dynamic) {
            return ofDescriptor(dynamic.getDescriptor());
        }
        boolean method = ((Type) constant).getSort() == Type.METHOD;
        return reference(method ? "java/lang/invoke/MethodType" : "java/lang/Class");
    }

    @Override
    public MachineValue copyOperation(AbstractInsnNode instruction, MachineValue value) {
        return value;
    }

    @Override
    public @Nullable MachineValue unaryOperation(AbstractInsnNode instruction, MachineValue value) {
        return switch (instruction.getOpcode()) {
            case Opcodes.LNEG, Opcodes.I2L, Opcodes.F2L, Opcodes.D2L -> LONG;
            case Opcodes.FNEG, Opcodes.I2F, Opcodes.L2F, Opcodes.D2F -> FLOAT;
            case Opcodes.DNEG, Opcodes.I2D, Opcodes.L2D, Opcodes.F2D -> DOUBLE;
            case Opcodes.GETFIELD -> ofDescriptor(((FieldInsnNode) instruction).desc);
            case Opcodes.NEWARRAY -> reference(primitiveArray(((IntInsnNode) instruction).operand));
            case Opcodes.ANEWARRAY -> reference("[" + descriptor(((TypeInsnNode) instruction).desc));
            case Opcodes.CHECKCAST -> reference(((TypeInsnNode) instruction).desc);
            default -> INT;
        };
    }

    @Override
    public @Nullable MachineValue binaryOperation(AbstractInsnNode instruction, MachineValue left, MachineValue right) {
        return switch (instruction.getOpcode()) {
            case Opcodes.LALOAD, Opcodes.LADD, Opcodes.LSUB, Opcodes.LMUL, Opcodes.LDIV, Opcodes.LREM -> LONG;
            case Opcodes.LSHL, Opcodes.LSHR, Opcodes.LUSHR, Opcodes.LAND, Opcodes.LOR, Opcodes.LXOR -> LONG;
            case Opcodes.FALOAD, Opcodes.FADD, Opcodes.FSUB, Opcodes.FMUL, Opcodes.FDIV, Opcodes.FREM -> FLOAT;
            case Opcodes.DALOAD, Opcodes.DADD, Opcodes.DSUB, Opcodes.DMUL, Opcodes.DDIV, Opcodes.DREM -> DOUBLE;
            case Opcodes.AALOAD -> element(left.type());
            default -> INT;
        };
    }

    @Override
    public @Nullable MachineValue ternaryOperation(
            AbstractInsnNode instruction, MachineValue array, MachineValue index, MachineValue value) {
        return null;
    }

    @Override
    public @Nullable MachineValue naryOperation(AbstractInsnNode instruction, List<? extends MachineValue> values) {
        if (instruction instanceof MultiANewArrayInsnNode array) {
            return reference(array.desc);
        }
        String descriptor = instruction instanceof InvokeDynamicInsnNode dynamic
                ? dynamic.desc
                : ((MethodInsnNode) instruction).desc;
        return newValue(Type.getReturnType(descriptor));
    }

    @Override
    public void returnOperation(
            AbstractInsnNode instruction, @Nullable MachineValue value, @Nullable MachineValue expected) {
        // a return leaves nothing
    }

    @Override
    public MachineValue merge(MachineValue one, MachineValue other) {
        throw new IllegalStateException("the class's stack maps tell the merged types");
    }

    private static MachineValue element(MachineType array) {
        String name = array.name();
        if (!name.startsWith("[")) {
            return MachineValue.of(array.kind() == MachineType.Kind.NULL ? MachineType.NULL : MachineType.OBJECT);
        }
        return MachineValue.of(typeOf(Type.getType(name.substring(1))));
    }

    private static String descriptor(String internalName) {
        return internalName.startsWith("[") ? internalName : "L" + internalName + ";";
    }

    private static String primitiveArray(int operand) {
        return switch (operand) {
            case Opcodes.T_BOOLEAN -> "[Z";
            case Opcodes.T_CHAR -> "[C";
            case Opcodes.T_BYTE -> "[B";
            case Opcodes.T_SHORT -> "[S";
            case Opcodes.T_INT -> "[I";
            case Opcodes.T_FLOAT -> "[F";
            case Opcodes.T_DOUBLE -> "[D";
            default -> "[J";
        };
    }

    private static MachineValue ofDescriptor(String descriptor) {
        return MachineValue.of(typeOf(Type.getType(descriptor)));
    }

    private static MachineValue reference(String name) {
        return MachineValue.of(MachineType.reference(name));
    }
}
