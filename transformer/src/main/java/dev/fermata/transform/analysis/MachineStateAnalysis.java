package dev.fermata.transform.analysis;

import dev.fermata.transform.type.MachineState;
import dev.fermata.transform.type.MachineType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Computes machine states in one pass over the code: each stack map gives the state at its place, and each instruction
 * the one after it. The verifier works in the same way (JVMS 4.10.1), which is why no hierarchy is needed.
 */
public final class MachineStateAnalysis {

    private final String owner;
    private final MethodNode method;
    private final Predicate<AbstractInsnNode> wanted;
    private final MachineInterpreter interpreter;
    private final boolean selfIsKept;
    private final Map<Integer, MachineState> before = new HashMap<>();
    private final Map<Integer, MachineState> maps = new HashMap<>();
    private final Set<Integer> onSelf = new HashSet<>();

    private MachineStateAnalysis(String owner, MethodNode method, Predicate<AbstractInsnNode> wanted) {
        this.owner = owner;
        this.method = method;
        this.wanted = wanted;
        this.interpreter = new MachineInterpreter(method.instructions);
        this.selfIsKept = (method.access & Opcodes.ACC_STATIC) == 0 && !storesToFirstSlot();
    }

    /**
     * Analyses a method.
     *
     * @param owner internal name of its class
     * @param method the method, with expanded stack maps
     * @param wanted the instructions whose states are needed
     * @return the states
     * @throws MissingStackMapException when the code has no stack maps where it needs them
     */
    public static MachineStates analyse(String owner, MethodNode method, Predicate<AbstractInsnNode> wanted) {
        return new MachineStateAnalysis(owner, method, wanted).analyse();
    }

    private MachineStates analyse() {
        Frame<MachineValue> machine = initial();
        MachineState initial = stateOf(machine);
        boolean reachable = true;
        for (int i = 0; i < method.instructions.size(); i++) {
            AbstractInsnNode instruction = method.instructions.get(i);
            if (instruction instanceof FrameNode map) {
                machine = ofMap(map);
                maps.put(i, stateOf(machine));
                reachable = true;
            } else if (instruction.getOpcode() >= 0) {
                if (!reachable) {
                    throw new MissingStackMapException("no stack map at instruction " + i + " of " + method.name);
                }
                step(machine, instruction, i);
                reachable = !endsFlow(instruction.getOpcode());
            }
        }
        return new MachineStates(initial, before, maps, onSelf);
    }

    private void step(Frame<MachineValue> machine, AbstractInsnNode instruction, int index) {
        if (wanted.test(instruction)) {
            before.put(index, stateOf(machine));
            if (instruction instanceof MethodInsnNode call && isOnSelf(machine, call)) {
                onSelf.add(index);
            }
        }
        MachineType fresh = instruction.getOpcode() == Opcodes.INVOKESPECIAL
                ? receiver(machine, (MethodInsnNode) instruction).type()
                : MachineType.TOP;
        try {
            machine.execute(instruction, interpreter);
        } catch (AnalyzerException e) {
            throw new IllegalStateException("at instruction " + index, e);
        }
        if (fresh.isUninitialized() && ((MethodInsnNode) instruction).name.equals("<init>")) {
            initialise(machine, fresh);
        }
    }

    private static boolean isOnSelf(Frame<MachineValue> machine, MethodInsnNode call) {
        return call.getOpcode() != Opcodes.INVOKESTATIC
                && receiver(machine, call).self();
    }

    private static MachineValue receiver(Frame<MachineValue> machine, MethodInsnNode call) {
        return machine.getStack(machine.getStackSize() - 1 - Type.getArgumentTypes(call.desc).length);
    }

    private static void initialise(Frame<MachineValue> machine, MachineType fresh) {
        MachineValue initialised = MachineValue.of(MachineType.reference(fresh.name()));
        for (int i = 0; i < machine.getLocals(); i++) {
            if (machine.getLocal(i).type().equals(fresh)) {
                machine.setLocal(i, initialised);
            }
        }
        for (int i = 0; i < machine.getStackSize(); i++) {
            if (machine.getStack(i).type().equals(fresh)) {
                machine.setStack(i, initialised);
            }
        }
    }

    private Frame<MachineValue> initial() {
        List<MachineValue> values = new ArrayList<>();
        if ((method.access & Opcodes.ACC_STATIC) == 0) {
            values.add(new MachineValue(MachineType.reference(owner), selfIsKept));
        }
        for (Type argument : Type.getArgumentTypes(method.desc)) {
            values.add(MachineValue.of(MachineInterpreter.typeOf(argument)));
        }
        return machine(values, List.of());
    }

    private Frame<MachineValue> ofMap(FrameNode map) {
        List<MachineValue> values = new ArrayList<>();
        for (Object element : map.local) {
            boolean self = selfIsKept && values.isEmpty();
            values.add(new MachineValue(ofElement(element), self));
        }
        List<MachineValue> stack = new ArrayList<>();
        if (map.stack != null) {
            map.stack.forEach(element -> stack.add(MachineValue.of(ofElement(element))));
        }
        return machine(values, stack);
    }

    private Frame<MachineValue> machine(List<MachineValue> locals, List<MachineValue> stack) {
        Frame<MachineValue> machine = new Frame<>(method.maxLocals, method.maxStack);
        int slot = 0;
        for (MachineValue value : locals) {
            machine.setLocal(slot++, value);
            if (value.getSize() == 2) {
                machine.setLocal(slot++, MachineValue.EMPTY);
            }
        }
        while (slot < method.maxLocals) {
            machine.setLocal(slot++, MachineValue.EMPTY);
        }
        stack.forEach(machine::push);
        return machine;
    }

    private MachineType ofElement(@Nullable Object element) {
        if (element instanceof String name) {
            return MachineType.reference(name);
        } else if (element instanceof LabelNode label) {
            AbstractInsnNode site = label;
            while (site.getOpcode() != Opcodes.NEW) {
                site = site.getNext();
            }
            return interpreter.newOperation(site).type();
        }
        return ofConstant((Integer) element);
    }

    private static MachineType ofConstant(@Nullable Integer element) {
        if (Opcodes.INTEGER.equals(element)) {
            return MachineType.INT;
        } else if (Opcodes.FLOAT.equals(element)) {
            return MachineType.FLOAT;
        } else if (Opcodes.LONG.equals(element)) {
            return MachineType.LONG;
        } else if (Opcodes.DOUBLE.equals(element)) {
            return MachineType.DOUBLE;
        } else if (Opcodes.NULL.equals(element)) {
            return MachineType.NULL;
        }
        return Opcodes.UNINITIALIZED_THIS.equals(element) ? MachineType.UNINITIALIZED_THIS : MachineType.TOP;
    }

    private static MachineState stateOf(Frame<MachineValue> machine) {
        List<MachineType> locals = new ArrayList<>();
        for (int i = 0; i < machine.getLocals(); i++) {
            locals.add(machine.getLocal(i).type());
        }
        List<MachineType> stack = new ArrayList<>();
        for (int i = 0; i < machine.getStackSize(); i++) {
            stack.add(machine.getStack(i).type());
        }
        return new MachineState(locals, stack);
    }

    private boolean storesToFirstSlot() {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof VarInsnNode variable
                    && variable.var == 0
                    && variable.getOpcode() >= Opcodes.ISTORE
                    && variable.getOpcode() <= Opcodes.ASTORE) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the instruction that stands behind one never runs after it.
     *
     * @param opcode of the instruction
     * @return true for returns, throws, switches and the jump without a condition
     */
    public static boolean endsFlow(int opcode) {
        return (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN)
                || opcode == Opcodes.GOTO
                || opcode == Opcodes.ATHROW
                || opcode == Opcodes.TABLESWITCH
                || opcode == Opcodes.LOOKUPSWITCH;
    }
}
