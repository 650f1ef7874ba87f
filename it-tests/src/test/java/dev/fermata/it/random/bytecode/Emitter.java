package dev.fermata.it.random.bytecode;

import static dev.fermata.it.random.bytecode.MachineState.*;
import static org.objectweb.asm.Opcodes.*;

import dev.fermata.it.bytecode.CaseWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Emits instructions and keeps the machine state that they lead to. */
final class Emitter {

    static final String CASE = "dev/fermata/it/harness/Case";

    final MethodVisitor code;
    final CaseWriter writer;
    MachineState state;

    /** What is below must stay, since it could not be made again: uninitialised values of blocks around this one. */
    int floor;

    /** The locals that stack maps of handlers around this promise already. */
    final Set<Integer> pinned = new HashSet<>();

    /** For each exception range that is open, the locals that all its instructions have. */
    final List<Object[]> ranges = new ArrayList<>();

    private int mapped = -1;

    Emitter(MethodVisitor code, CaseWriter writer, String owner) {
        this.code = code;
        this.writer = writer;
        state = MachineState.initial(owner);
    }

    int height() {
        return state.stack.size();
    }

    /** The type of the value on top, or null where nothing may be taken. */
    Object top() {
        if (height() <= floor) {
            return null;
        }
        Object word = state.stack.get(height() - 1);
        return word == HALF ? state.stack.get(height() - 2) : word;
    }

    void pushed(Object type) {
        state.stack.add(type);
        if (isWide(type)) {
            state.stack.add(HALF);
        }
    }

    Object popped() {
        Object word = state.stack.remove(height() - 1);
        return word == HALF ? state.stack.remove(height() - 1) : word;
    }

    void pop() {
        code.visitInsn(isWide(popped()) ? POP2 : POP);
    }

    /** Leaves a constant of this type. */
    void push(Object type, int value) {
        if (type == INTEGER) {
            writer.push(value);
        } else if (type == LONG) {
            code.visitLdcInsn((long) value << 33);
        } else if (type == FLOAT) {
            code.visitLdcInsn(value + 0.5f);
        } else if (type == DOUBLE) {
            code.visitLdcInsn(value + 0.25);
        } else if (type == NULL) {
            code.visitInsn(ACONST_NULL);
        } else {
            pushReference((String) type, value);
        }
        pushed(type);
    }

    private void pushReference(String type, int value) {
        if (type.equals(FUTURE)) {
            code.visitLdcInsn("future " + value);
            writer.future();
        } else if (type.equals(STRING) || type.equals(OBJECT)) {
            code.visitLdcInsn("s" + value);
        } else if (type.equals("java/lang/Integer")) {
            writer.push(value);
            invoke(INVOKESTATIC, type, "valueOf", "(I)Ljava/lang/Integer;");
        } else {
            code.visitInsn(ACONST_NULL);
        }
    }

    void invoke(int opcode, String owner, String name, String descriptor) {
        code.visitMethodInsn(opcode, owner, name, descriptor, false);
    }

    void load(int slot) {
        Object type = state.locals[slot];
        code.visitVarInsn(isReference(type) || isUninitialised(type) ? ALOAD : opcode(type, ILOAD), slot);
        pushed(type);
    }

    void store(int slot) {
        Object type = popped();
        code.visitVarInsn(isReference(type) || isUninitialised(type) ? ASTORE : opcode(type, ISTORE), slot);
        state.setLocal(slot, type);
        changed();
    }

    boolean mayStore(int slot, Object type) {
        boolean free = !pinned.contains(slot) && !(state.locals[slot] == HALF && pinned.contains(slot - 1));
        return free && !(isWide(type) && pinned.contains(slot + 1));
    }

    private static int opcode(Object type, int ofInt) {
        return type(type).getOpcode(ofInt);
    }

    static Type type(Object type) {
        if (type == INTEGER) {
            return Type.INT_TYPE;
        }
        if (type == LONG) {
            return Type.LONG_TYPE;
        }
        if (type == FLOAT) {
            return Type.FLOAT_TYPE;
        }
        return type == DOUBLE ? Type.DOUBLE_TYPE : Type.getObjectType(OBJECT);
    }

    /** The locals changed, which the handlers of open ranges learn. */
    void changed() {
        ranges.forEach(range -> meet(range, state.locals));
    }

    /** Continues in this state, with a stack map that says so. */
    void continueIn(MachineState next) {
        label(new Label(), next);
    }

    /** The same at a label. One place has one stack map, so that a second one takes a step. */
    void label(Label label, MachineState next) {
        if (offset() == mapped) {
            code.visitInsn(NOP);
        }
        code.visitLabel(label);
        state = next.copy();
        changed();
        int length = SLOTS;
        while (length > 0 && state.locals[length - 1] == TOP) {
            length--;
        }
        Object[] locals = mapOf(Arrays.asList(state.locals).subList(0, length));
        Object[] stack = mapOf(state.stack);
        code.visitFrame(F_NEW, locals.length, locals, stack.length, stack);
        mapped = offset();
    }

    private int offset() {
        Label here = new Label();
        code.visitLabel(here);
        return here.getOffset();
    }

    /** The state, without what other ways to the same place could not bring: values that are not yet initialised. */
    MachineState joinable() {
        settle();
        MachineState target = state.copy();
        for (int slot = 0; slot < SLOTS; slot++) {
            if (isUninitialised(target.locals[slot]) && !pinned.contains(slot)) {
                target.clear(slot);
            }
        }
        return target;
    }

    /** Brings the stack, and the locals, to what a stack map elsewhere says. */
    void become(MachineState target) {
        int same = 0;
        while (same < Math.min(height(), target.stack.size()) && fits(state.stack.get(same), target.stack.get(same))) {
            same++;
        }
        while (height() > same) {
            pop();
        }
        for (int i = same; i < target.stack.size(); i++) {
            if (target.stack.get(i) != HALF) {
                push(target.stack.get(i), i);
            }
        }
        for (int slot = 0; slot < SLOTS; slot++) {
            Object type = target.locals[slot];
            if (type != TOP && type != HALF && !fits(state.locals[slot], type)) {
                push(type, slot);
                store(slot);
            }
        }
    }

    /** Drops uninitialised values, and what is above them, down to the floor. */
    void settle() {
        while (state.stack.subList(floor, height()).stream().anyMatch(MachineState::isUninitialised)) {
            pop();
        }
    }
}
