package dev.fermata.it.structure;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/** What the slots of a method hold before each instruction, by the method's own stack maps, as the JVM's verifier sees it. */
final class SlotTypes {

    /** Keeps the classes of references, which ASM's own forgets. */
    private static final class NamedTypes extends BasicInterpreter {

        NamedTypes() {
            super(Opcodes.ASM9);
        }

        @Override
        public BasicValue newValue(Type type) {
            boolean named = type != null && type.getSort() >= Type.ARRAY;
            return named ? new BasicValue(type) : super.newValue(type);
        }

        @Override
        public BasicValue binaryOperation(AbstractInsnNode instruction, BasicValue left, BasicValue right)
                throws AnalyzerException {
            Type array = left.getType();
            if (instruction.getOpcode() == Opcodes.AALOAD && array != null && array.getSort() == Type.ARRAY) {
                return newValue(Type.getType(array.getDescriptor().substring(1)));
            }
            return super.binaryOperation(instruction, left, right);
        }
    }

    private final NamedTypes types = new NamedTypes();
    private final MethodNode method;
    private final List<Frame<BasicValue>> states = new ArrayList<>();

    private SlotTypes(MethodNode method) {
        this.method = method;
    }

    /** The types before each instruction of a method, by index; null where no stack map says how it is reached. */
    static List<Frame<BasicValue>> of(MethodNode method, String owner) throws AnalyzerException {
        SlotTypes slots = new SlotTypes(method);
        slots.walk(owner);
        return slots.states;
    }

    private void walk(String owner) throws AnalyzerException {
        Frame<BasicValue> state = initial(owner);
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof FrameNode map) {
                state = state(map);
            }
            states.add(state == null ? null : new Frame<>(state));
            if (state != null && instruction.getOpcode() >= 0) {
                state.execute(instruction, types);
                state = InstructionGraph.goesOn(instruction.getOpcode()) ? state : null;
            }
        }
    }

    private Frame<BasicValue> initial(String owner) {
        List<Object> locals = new ArrayList<>();
        if ((method.access & Opcodes.ACC_STATIC) == 0) {
            locals.add(owner);
        }
        for (Type argument : Type.getArgumentTypes(method.desc)) {
            locals.add(
                    switch (argument.getSort()) {
                        case Type.FLOAT -> Opcodes.FLOAT;
                        case Type.LONG -> Opcodes.LONG;
                        case Type.DOUBLE -> Opcodes.DOUBLE;
                        case Type.OBJECT, Type.ARRAY -> argument.getInternalName();
                        default -> Opcodes.INTEGER;
                    });
        }
        return state(locals, List.of());
    }

    private Frame<BasicValue> state(FrameNode map) {
        return state(map.local, map.stack);
    }

    private Frame<BasicValue> state(List<Object> locals, List<Object> stack) {
        Frame<BasicValue> state = new Frame<>(method.maxLocals, method.maxStack);
        int slot = 0;
        for (Object local : locals) {
            BasicValue value = value(local);
            state.setLocal(slot++, value);
            if (value.getSize() == 2) {
                state.setLocal(slot++, BasicValue.UNINITIALIZED_VALUE);
            }
        }
        while (slot < method.maxLocals) {
            state.setLocal(slot++, BasicValue.UNINITIALIZED_VALUE);
        }
        stack.forEach(operand -> state.push(value(operand)));
        return state;
    }

    private BasicValue value(Object element) {
        if (element instanceof String name) {
            return types.newValue(Type.getObjectType(name));
        } else if (element instanceof LabelNode site) {
            return types.newValue(Type.getObjectType(madeAt(site)));
        } else if (element.equals(Opcodes.UNINITIALIZED_THIS)) {
            return BasicValue.UNINITIALIZED_VALUE;
        } else if (element.equals(Opcodes.NULL)) {
            return types.newValue(Type.getObjectType("null"));
        } else if (element.equals(Opcodes.FLOAT)) {
            return BasicValue.FLOAT_VALUE;
        } else if (element.equals(Opcodes.LONG)) {
            return BasicValue.LONG_VALUE;
        } else if (element.equals(Opcodes.DOUBLE)) {
            return BasicValue.DOUBLE_VALUE;
        }
        return element.equals(Opcodes.INTEGER) ? BasicValue.INT_VALUE : BasicValue.UNINITIALIZED_VALUE;
    }

    /** The class of an object that a constructor will initialise: then all copies of it are of that class. */
    private static String madeAt(LabelNode site) {
        AbstractInsnNode instruction = site;
        while (instruction.getOpcode() != Opcodes.NEW) {
            instruction = instruction.getNext();
        }
        return ((TypeInsnNode) instruction).desc;
    }
}
