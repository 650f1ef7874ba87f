package dev.fermata.it.random.bytecode;

import static dev.fermata.it.random.bytecode.MachineState.*;
import static org.objectweb.asm.Opcodes.*;

import dev.fermata.it.random.generate.Dice;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Label;

/** Steps with blocks inside: arms, loops, switches, dead code. What they leave on the stack, all their ways leave. */
final class Structures {

    private static final int COUNTERS = 20;
    private static final int LAST = 12;

    private final Blocks blocks;
    private final Emitter emitter;
    private final Ranges ranges;
    private int counters;

    Structures(Blocks blocks) {
        this.blocks = blocks;
        emitter = blocks.emitter;
        ranges = new Ranges(blocks, this);
    }

    /** One structure; what is not yet initialised is neither initialised nor lost in it. */
    void add(Dice dice) {
        int floor = emitter.floor;
        Set<Integer> pinned = new HashSet<>(emitter.pinned);
        for (int i = emitter.floor; i < emitter.height(); i++) {
            if (isUninitialised(emitter.state.stack.get(i))) {
                emitter.floor = i + 1;
            }
        }
        for (int slot = 0; slot < SLOTS; slot++) {
            if (isUninitialised(emitter.state.locals[slot])) {
                emitter.pinned.add(slot);
            }
        }
        emit(dice);
        emitter.floor = floor;
        emitter.pinned.clear();
        emitter.pinned.addAll(pinned);
    }

    private void emit(Dice dice) {
        switch (dice.below(11)) {
            case 0, 1 -> arms(dice);
            case 2, 3 -> loop(dice);
            case 4 -> choice(dice);
            case 5 -> dead(dice);
            case 6 -> leave(dice);
            case 7 -> forget(dice);
            default -> ranges.add(dice);
        }
    }

    void block(Dice dice) {
        blocks.add(dice, 1 + dice.below(6));
    }

    /** Two arms; the second one may jump into the middle of the first. */
    private void arms(Dice dice) {
        Label other = new Label();
        Label middle = new Label();
        Label end = new Label();
        condition(dice);
        emitter.code.visitJumpInsn(IFEQ, other);
        emitter.popped();
        MachineState before = emitter.state.copy();
        block(dice);
        MachineState half = emitter.joinable();
        emitter.label(middle, half);
        block(dice);
        MachineState target = emitter.joinable();
        emitter.code.visitJumpInsn(GOTO, end);
        emitter.label(other, before);
        block(dice);
        emitter.settle();
        if (dice.chance(40)) {
            emitter.become(half);
            emitter.code.visitJumpInsn(GOTO, middle);
        } else {
            emitter.become(target);
        }
        emitter.label(end, target);
    }

    /** Up to three turns, and maybe an entry in the middle. */
    private void loop(Dice dice) {
        Label head = new Label();
        Label middle = new Label();
        int counter = newCounter();
        boolean twoEntries = dice.chance(30);
        MachineState target = forgetting(dice);
        if (twoEntries) {
            emitter.become(target);
            condition(dice);
            emitter.popped();
            emitter.code.visitJumpInsn(IFEQ, middle);
        }
        emitter.label(head, target);
        block(dice);
        emitter.settle();
        emitter.become(target);
        if (twoEntries) {
            emitter.label(middle, target);
            block(dice);
            emitter.settle();
            emitter.become(target);
        }
        countTo(counter, 1 + dice.below(3));
        emitter.code.visitJumpInsn(IF_ICMPLT, head);
        counters--;
    }

    int newCounter() {
        int counter = COUNTERS + counters++;
        emitter.push(INTEGER, 0);
        emitter.store(counter);
        return counter;
    }

    void counterDone() {
        counters--;
    }

    /** Leaves the counter and this bound for a comparison. */
    void countTo(int counter, int bound) {
        emitter.code.visitIincInsn(counter, 1);
        emitter.code.visitVarInsn(ILOAD, counter);
        emitter.writer.push(bound);
    }

    private void condition(Dice dice) {
        new Values(emitter, dice).condition();
        emitter.writer.push(1);
        emitter.code.visitInsn(IAND);
    }

    /** A switch with a target for several numbers; arms end at the end, or fall into the next. */
    private void choice(Dice dice) {
        Label end = new Label();
        Label[] arms = {new Label(), new Label(), new Label()};
        MachineState target = forgetting(dice);
        new Values(emitter, dice).condition();
        emitter.writer.push(7);
        emitter.code.visitInsn(IAND);
        emitter.popped();
        emitter.code.visitTableSwitchInsn(1, 5, dice.of(arms), dice.of(arms), arms[0], arms[1], arms[2], dice.of(arms));
        for (Label arm : arms) {
            emitter.label(arm, target);
            block(dice);
            emitter.settle();
            emitter.become(target);
            if (dice.chance(70)) {
                emitter.code.visitJumpInsn(GOTO, end);
            }
        }
        emitter.label(end, target);
    }

    /** A block that is never reached, in a state that never was. */
    private void dead(Dice dice) {
        Label end = new Label();
        MachineState target = emitter.joinable();
        emitter.code.visitJumpInsn(GOTO, end);
        MachineState strange = target.copy();
        for (int slot = 1; slot <= LAST; slot++) {
            Object type = dice.of(STRING, INTEGER, LONG, TOP, "java/util/ArrayList", NULL, DOUBLE);
            if (emitter.mayStore(slot, type) && dice.chance(50)) {
                strange.setLocal(slot, type);
            }
        }
        strange.stack.addAll(List.of(FLOAT, "java/lang/Comparable"));
        emitter.continueIn(strange);
        block(dice);
        emitter.settle();
        emitter.become(target);
        emitter.label(end, target);
    }

    /** Leaves the method on one way, with whatever is on the stack. */
    private void leave(Dice dice) {
        Label next = new Label();
        condition(dice);
        emitter.popped();
        emitter.code.visitJumpInsn(dice.chance(80) ? IFNE : IFEQ, next);
        MachineState before = emitter.state.copy();
        block(dice);
        if (dice.chance(50)) {
            blocks.finish();
        } else {
            emitter.code.visitTypeInsn(NEW, "java/lang/IllegalStateException");
            emitter.code.visitInsn(DUP);
            emitter.code.visitLdcInsn("thrown");
            emitter.invoke(INVOKESPECIAL, "java/lang/IllegalStateException", "<init>", "(Ljava/lang/String;)V");
            emitter.code.visitInsn(ATHROW);
        }
        emitter.label(next, before);
    }

    /** A stack map that forgets and widens, where nothing is stored. */
    private void forget(Dice dice) {
        emitter.continueIn(forgetting(dice));
    }

    private MachineState forgetting(Dice dice) {
        MachineState target = emitter.joinable();
        for (int slot = 1; slot <= LAST; slot++) {
            Object type = target.locals[slot];
            if (!emitter.mayStore(slot, TOP) || isWide(type) && emitter.pinned.contains(slot + 1)) {
                continue;
            }
            if (dice.chance(15)) {
                target.clear(slot);
            } else if (fits(type, OBJECT) && dice.chance(30)) {
                target.locals[slot] = OBJECT;
            }
        }
        int top = target.stack.size() - 1;
        if (top >= emitter.floor && fits(target.stack.get(top), OBJECT) && dice.chance(30)) {
            target.stack.set(top, OBJECT);
        }
        return target;
    }

    static boolean hasUninitialised(MachineState state) {
        return state.stack.stream().anyMatch(MachineState::isUninitialised);
    }

    /** A state of a handler. */
    static MachineState handling(MachineState from, Object[] locals, String type) {
        MachineState state = from.copy();
        System.arraycopy(locals, 0, state.locals, 0, SLOTS);
        state.stack.clear();
        state.stack.addAll(Arrays.asList(type));
        return state;
    }
}
