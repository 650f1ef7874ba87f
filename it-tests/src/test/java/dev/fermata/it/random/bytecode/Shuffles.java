package dev.fermata.it.random.bytecode;

import static dev.fermata.it.random.bytecode.MachineState.HALF;
import static org.objectweb.asm.Opcodes.*;

import dev.fermata.it.random.generate.Dice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The instructions that only move words of the stack, where they do not split a long or double. */
final class Shuffles {

    private static final int HIGHEST = 14;

    private Shuffles() {}

    /** Attempts one of them. */
    static void emit(Emitter emitter, Dice dice) {
        int words = 1 + dice.below(2);
        int below = dice.below(3);
        if (dice.chance(25)) {
            swap(emitter);
        } else if (whole(emitter, words) && whole(emitter, words + below) && emitter.height() < HIGHEST) {
            List<Object> stack = emitter.state.stack;
            List<Object> copied = new ArrayList<>(stack.subList(stack.size() - words, stack.size()));
            stack.addAll(stack.size() - words - below, copied);
            emitter.code.visitInsn((words == 1 ? DUP : DUP2) + below);
        }
    }

    private static void swap(Emitter emitter) {
        if (whole(emitter, 1) && whole(emitter, 2)) {
            List<Object> stack = emitter.state.stack;
            Collections.swap(stack, stack.size() - 2, stack.size() - 1);
            emitter.code.visitInsn(SWAP);
        }
    }

    /** Whether so many words on top are whole values. */
    private static boolean whole(Emitter emitter, int words) {
        int start = emitter.height() - words;
        return start >= emitter.floor && (words == 0 || emitter.state.stack.get(start) != HALF);
    }
}
