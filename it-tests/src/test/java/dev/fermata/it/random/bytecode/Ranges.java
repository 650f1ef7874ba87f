package dev.fermata.it.random.bytecode;

import static dev.fermata.it.random.bytecode.MachineState.*;
import static org.objectweb.asm.Opcodes.*;

import dev.fermata.it.random.generate.Dice;
import org.objectweb.asm.Label;

/** Steps with exception ranges: handlers that are fallen into, that cover themselves, and ranges that overlap. */
final class Ranges {

    private static final String THROWABLE = "java/lang/Throwable";

    /** A range with the locals that all of its instructions have. */
    private record Range(Label start, Label end, Label handler, String type, Object[] locals) {

        String caught() {
            return type == null ? THROWABLE : type;
        }
    }

    private final Blocks blocks;
    private final Structures structures;
    private final Emitter emitter;

    Ranges(Blocks blocks, Structures structures) {
        this.blocks = blocks;
        this.structures = structures;
        emitter = blocks.emitter;
    }

    void add(Dice dice) {
        switch (dice.below(4)) {
            case 0 -> overlapping(dice);
            case 1 -> selfCovering(dice);
            default -> simple(dice);
        }
    }

    private Range open(Dice dice) {
        String type = dice.of(null, THROWABLE, "java/lang/RuntimeException", "java/lang/IllegalStateException");
        Range range = new Range(new Label(), new Label(), new Label(), type, emitter.state.locals.clone());
        emitter.ranges.add(range.locals());
        emitter.code.visitLabel(range.start());
        if (dice.chance(30)) {
            new Values(emitter, dice).await();
        }
        return range;
    }

    private void close(Range range, Dice dice) {
        if (dice.chance(30)) {
            new Values(emitter, dice).await();
        }
        emitter.ranges.removeIf(locals -> locals == range.locals());
        end(range);
    }

    private void end(Range range) {
        Label here = new Label();
        emitter.code.visitLabel(here);
        if (here.getOffset() == range.start().getOffset()) {
            emitter.code.visitInsn(NOP);
        }
        emitter.code.visitLabel(range.end());
        emitter.code.visitTryCatchBlock(range.start(), range.end(), range.handler(), range.type());
    }

    /** One range and its handler, which may also be fallen into. */
    private void simple(Dice dice) {
        Range range = open(dice);
        structures.block(dice);
        close(range, dice);
        MachineState target = emitter.joinable();
        MachineState handling = Structures.handling(target, range.locals(), range.caught());
        if (dice.chance(30) && !Structures.hasUninitialised(target)) {
            emitter.become(handling);
            emitter.label(range.handler(), handling);
            handler(dice);
            return;
        }
        Label end = new Label();
        emitter.code.visitJumpInsn(GOTO, end);
        emitter.label(range.handler(), handling);
        handler(dice);
        join(target, end);
        emitter.label(end, target);
    }

    private void overlapping(Dice dice) {
        Range first = open(dice);
        structures.block(dice);
        Range second = open(dice);
        structures.block(dice);
        close(first, dice);
        structures.block(dice);
        close(second, dice);
        Label end = new Label();
        MachineState target = emitter.joinable();
        emitter.code.visitJumpInsn(GOTO, end);
        emitter.label(first.handler(), Structures.handling(target, first.locals(), first.caught()));
        handler(dice);
        join(target, end);
        emitter.label(second.handler(), Structures.handling(target, second.locals(), second.caught()));
        handler(dice);
        join(target, end);
        emitter.label(end, target);
    }

    /** The handler is in its own range, and gives up when it was entered too often. */
    private void selfCovering(Dice dice) {
        int counter = structures.newCounter();
        Range range = open(dice);
        structures.block(dice);
        MachineState target = emitter.joinable();
        Label end = new Label();
        Label tired = new Label();
        emitter.code.visitJumpInsn(GOTO, end);
        MachineState handling = Structures.handling(target, range.locals(), range.caught());
        emitter.label(range.handler(), handling);
        for (int slot = 0; slot < SLOTS; slot++) {
            if (handling.locals[slot] != TOP) {
                emitter.pinned.add(slot);
            }
        }
        structures.countTo(counter, 3);
        emitter.code.visitJumpInsn(IF_ICMPGE, tired);
        handler(dice);
        join(target, end);
        emitter.ranges.removeIf(locals -> locals == range.locals());
        end(range);
        emitter.label(tired, handling);
        join(target, end);
        emitter.label(end, target);
        structures.counterDone();
    }

    private void handler(Dice dice) {
        int floor = emitter.floor;
        emitter.floor = 0;
        if (dice.chance(30)) {
            emitter.push(INTEGER, 1);
            new Values(emitter, dice).await();
        }
        structures.block(dice);
        emitter.settle();
        emitter.floor = floor;
    }

    /** Goes on as if nothing was thrown, or returns where an uninitialised value would be missing then. */
    private void join(MachineState target, Label end) {
        if (Structures.hasUninitialised(target)) {
            blocks.finish();
        } else {
            emitter.become(target);
            emitter.code.visitJumpInsn(GOTO, end);
        }
    }
}
