package dev.fermata.it.random.bytecode;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Label;

/** What a verifier knows at an instruction: the types of locals and stack, word by word, in the terms of stack maps. */
final class MachineState {

    static final String OBJECT = "java/lang/Object";
    static final String STRING = "java/lang/String";
    static final String FUTURE = "java/util/concurrent/CompletableFuture";

    /** The second word of a long or double. */
    static final Object HALF = "half";

    static final int SLOTS = 30;

    final Object[] locals;
    final List<Object> stack;

    private MachineState(Object[] locals, List<Object> stack) {
        this.locals = locals;
        this.stack = stack;
    }

    /** The beginning of a method of this class. */
    static MachineState initial(String owner) {
        Object[] locals = new Object[SLOTS];
        Arrays.fill(locals, TOP);
        locals[0] = owner;
        return new MachineState(locals, new ArrayList<>());
    }

    MachineState copy() {
        return new MachineState(locals.clone(), new ArrayList<>(stack));
    }

    static boolean isWide(Object type) {
        return type == LONG || type == DOUBLE;
    }

    static boolean isReference(Object type) {
        return type instanceof String && type != HALF || type == NULL;
    }

    static boolean isUninitialised(Object type) {
        return type instanceof Label;
    }

    /** Whether a value of the one type may be where the other is expected; futures stay futures, and are never null. */
    static boolean fits(Object type, Object expected) {
        if (type == expected || type.equals(expected)) {
            return true;
        }
        if (!isReference(type) || !isReference(expected) || expected == NULL) {
            return false;
        }
        boolean future = type.equals(FUTURE) || expected.equals(FUTURE);
        return !future && (type == NULL || expected.equals(OBJECT));
    }

    /** The locals that both have, as wide as they must be. */
    static void meet(Object[] into, Object[] other) {
        for (int slot = 0; slot < into.length; slot++) {
            into[slot] = meet(into[slot], other[slot]);
        }
        for (int slot = 0; slot < into.length; slot++) {
            boolean first = isWide(into[slot]);
            if (first && into[slot + 1] != HALF || into[slot] == HALF && !isWide(into[slot - 1])) {
                into[slot] = TOP;
            }
        }
    }

    private static Object meet(Object left, Object right) {
        if (fits(left, right)) {
            return right;
        }
        if (fits(right, left)) {
            return left;
        }
        boolean texts = isReference(left) && isReference(right) && !left.equals(FUTURE) && !right.equals(FUTURE);
        return texts ? OBJECT : TOP;
    }

    /** What a store into a slot leaves: the other half of a wide value that it hits is gone. */
    void setLocal(int slot, Object type) {
        clear(slot);
        locals[slot] = type;
        if (isWide(type)) {
            clear(slot + 1);
            locals[slot + 1] = HALF;
        }
    }

    void clear(int slot) {
        if (locals[slot] == HALF) {
            locals[slot - 1] = TOP;
        } else if (isWide(locals[slot])) {
            locals[slot + 1] = TOP;
        }
        locals[slot] = TOP;
    }

    static Object[] mapOf(List<Object> words) {
        return words.stream().filter(word -> word != HALF).toArray();
    }
}
