package dev.fermata.it.random.bytecode;

import static dev.fermata.it.random.bytecode.MachineState.*;
import static org.objectweb.asm.Opcodes.*;

import dev.fermata.it.random.generate.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Blocks of steps. Each step has a seed of its own, so that leaving one out leaves the others what they are. */
final class Blocks {

    private static final int DEEPEST = 3;

    final Emitter emitter;
    final Fresh fresh;
    private final Structures structures;
    private final Set<Long> leftOut;
    private final List<Long> steps = new ArrayList<>();
    private int blocks;
    private int depth;

    Blocks(Emitter emitter, Set<Long> leftOut) {
        this.emitter = emitter;
        this.leftOut = leftOut;
        fresh = new Fresh(emitter);
        structures = new Structures(this);
    }

    /** The seeds of the steps that were emitted. */
    List<Long> steps() {
        return steps;
    }

    void add(Dice dice, int length) {
        int block = blocks++;
        depth++;
        for (int i = 0; i < length; i++) {
            long seed = dice.seed();
            if (!leftOut.contains(seed)) {
                steps.add(seed);
                step(block, new Dice(seed));
            }
        }
        depth--;
    }

    private void step(int block, Dice dice) {
        if (depth <= DEEPEST && dice.chance(22)) {
            structures.add(dice);
            return;
        }
        if (isUninitialised(emitter.top()) && dice.chance(25)) {
            fresh.initialise(block, dice);
            return;
        }
        Values values = new Values(emitter, dice);
        switch (dice.below(23)) {
            case 0, 1, 2 -> values.constant();
            case 3, 4, 5 -> values.load();
            case 6, 7, 8 -> values.store();
            case 9, 10 -> values.arithmetic();
            case 11 -> values.convert();
            case 12 -> values.trace();
            case 13, 14, 15 -> values.await();
            case 16 -> values.failingAwait();
            case 17 -> fresh.make(block, dice);
            case 18 -> fresh.initialise(block, dice);
            case 19 -> values.pop();
            case 20 -> emitter.code.visitInsn(NOP);
            default -> Shuffles.emit(emitter, dice);
        }
    }

    /** Traces all there is, and returns. */
    void finish() {
        int floor = emitter.floor;
        emitter.floor = 0;
        while (emitter.height() > 0) {
            Values.logTop(emitter);
        }
        for (int slot = 1; slot < SLOTS; slot++) {
            Object type = emitter.state.locals[slot];
            if (type != TOP && type != HALF) {
                emitter.load(slot);
                Values.logTop(emitter);
            }
        }
        emitter.floor = floor;
        emitter.code.visitLdcInsn("end");
        emitter.writer.result();
    }
}
