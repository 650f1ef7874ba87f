package dev.fermata.it.random.bytecode;

import static dev.fermata.it.random.bytecode.MachineState.*;
import static org.objectweb.asm.Opcodes.*;

import dev.fermata.it.random.generate.Dice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;

/** Steps with objects that are not yet initialised; only the block that makes one initialises it. */
final class Fresh {

    private static final int HIGHEST = 12;
    private static final List<String> TYPES =
            List.of("java/lang/StringBuilder", STRING, "java/lang/IllegalStateException");

    private record Origin(int block, String type) {}

    private final Emitter emitter;
    private final Map<Label, Origin> origins = new HashMap<>();

    Fresh(Emitter emitter) {
        this.emitter = emitter;
    }

    void make(int block, Dice dice) {
        if (emitter.height() < HIGHEST) {
            Label label = new Label();
            Origin origin = new Origin(block, dice.pick(TYPES));
            origins.put(label, origin);
            emitter.code.visitLabel(label);
            emitter.code.visitTypeInsn(NEW, origin.type());
            emitter.pushed(label);
            if (dice.chance(80)) {
                emitter.code.visitInsn(DUP);
                emitter.pushed(label);
            }
        }
    }

    void initialise(int block, Dice dice) {
        Object top = emitter.top();
        if (!isUninitialised(top) || origins.get(top).block() != block) {
            return;
        }
        String type = origins.get(top).type();
        emitter.push(STRING, dice.below(100));
        if (dice.chance(60)) {
            emitter.writer.await();
            emitter.code.visitTypeInsn(CHECKCAST, STRING);
        }
        emitter.invoke(INVOKESPECIAL, type, "<init>", "(Ljava/lang/String;)V");
        emitter.popped();
        emitter.popped();
        emitter.state.stack.replaceAll(word -> word == top ? type : word);
        for (int slot = 0; slot < SLOTS; slot++) {
            if (emitter.state.locals[slot] == top) {
                emitter.state.locals[slot] = type;
            }
        }
        emitter.changed();
    }
}
