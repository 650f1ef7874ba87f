package dev.fermata.it.random.bytecode;

import static dev.fermata.it.random.bytecode.MachineState.*;
import static org.objectweb.asm.Opcodes.*;

import dev.fermata.it.random.generate.Dice;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.objectweb.asm.Type;

/** Steps that compute: constants, locals, arithmetic, conversions, traced effects and awaits. */
final class Values {

    private static final int HIGHEST = 14;
    private static final int LAST = 12;
    private static final List<Object> PRIMITIVES = Arrays.asList(INTEGER, LONG, FLOAT, DOUBLE);
    private static final String BOXES = "Integer Long Float Double";

    private final Emitter emitter;
    private final Dice dice;

    Values(Emitter emitter, Dice dice) {
        this.emitter = emitter;
        this.dice = dice;
    }

    void constant() {
        if (emitter.height() < HIGHEST) {
            Object type = dice.chance(70)
                    ? dice.pick(PRIMITIVES)
                    : dice.of(STRING, OBJECT, "java/lang/Integer", FUTURE, NULL);
            emitter.push(type, dice.below(100));
        }
    }

    void load() {
        List<Integer> full = IntStream.rangeClosed(1, LAST)
                .filter(slot -> emitter.state.locals[slot] != TOP && emitter.state.locals[slot] != HALF)
                .boxed()
                .toList();
        if (!full.isEmpty() && emitter.height() < HIGHEST) {
            emitter.load(dice.pick(full));
        }
    }

    void store() {
        int slot = 1 + dice.below(LAST);
        Object top = emitter.top();
        if (top != null && emitter.mayStore(slot, top)) {
            emitter.store(slot);
        }
    }

    void pop() {
        if (emitter.top() != null) {
            emitter.pop();
        }
    }

    void arithmetic() {
        Object right = emitter.top();
        if (right == null || isUninitialised(right)) {
            return;
        }
        int kind = PRIMITIVES.indexOf(right);
        if (kind >= 0) {
            int operation = dice.of(IADD, IADD, ISUB, IMUL, dice.chance(20) ? IDIV : IADD);
            if (!secondIs(right)) {
                emitter.push(right, dice.below(100));
            }
            emitter.popped();
            emitter.code.visitInsn(operation + kind);
        } else if (isText(right)) {
            emitter.push(STRING, dice.below(100));
            emitter.invoke(
                    INVOKESTATIC,
                    "java/util/Objects",
                    "toString",
                    "(Ljava/lang/Object;Ljava/lang/String;)Ljava/lang/String;");
            emitter.popped();
            emitter.popped();
            emitter.pushed(STRING);
        }
    }

    private boolean secondIs(Object type) {
        int words = isWide(type) ? 2 : 1;
        int second = emitter.height() - 2 * words;
        return second >= emitter.floor && emitter.state.stack.get(second) == type;
    }

    void convert() {
        int from = PRIMITIVES.indexOf(emitter.top());
        if (from >= 0) {
            int other = dice.below(3);
            emitter.popped();
            emitter.code.visitInsn(I2L + from * 3 + other);
            emitter.pushed(PRIMITIVES.get(other < from ? other : other + 1));
        }
    }

    /** Whether the text of such a value is the same in each run. */
    static boolean isText(Object type) {
        return isReference(type) && !type.equals(FUTURE);
    }

    void trace() {
        Object type = emitter.top();
        if (PRIMITIVES.contains(type) || type != null && isText(type)) {
            emitter.code.visitInsn(isWide(type) ? DUP2 : DUP);
            emitter.pushed(type);
            logTop(emitter);
        }
    }

    /** Takes what is on top, and traces it where it has a text. */
    static void logTop(Emitter emitter) {
        Object type = emitter.top();
        if (!isText(type) && !PRIMITIVES.contains(type)) {
            emitter.pop();
            return;
        }
        emitter.popped();
        emitter.writer.text(Emitter.type(type));
        emitter.code.visitVarInsn(ALOAD, 0);
        emitter.code.visitInsn(SWAP);
        emitter.invoke(INVOKEVIRTUAL, Emitter.CASE, "log", "(Ljava/lang/Object;)V");
    }

    /** Awaits what is on top. */
    void await() {
        Object type = emitter.top();
        if (type == null || isUninitialised(type)) {
            emitter.push(type = dice.pick(PRIMITIVES), dice.below(100));
        }
        if (type.equals(FUTURE)) {
            awaitStage();
        } else if (PRIMITIVES.contains(type)) {
            awaitPrimitive(type);
        } else {
            emitter.writer.future();
            emitter.popped();
            emitter.pushed(FUTURE);
            if (dice.chance(85)) {
                awaitStage();
                cast(type);
            }
        }
    }

    private void awaitStage() {
        emitter.writer.awaitStage();
        emitter.popped();
        emitter.pushed(OBJECT);
    }

    private void cast(Object type) {
        if (type instanceof String name && dice.chance(80)) {
            emitter.code.visitTypeInsn(CHECKCAST, name);
            emitter.popped();
            emitter.pushed(name);
        }
    }

    private void awaitPrimitive(Object type) {
        Type primitive = Emitter.type(type);
        String box = "java/lang/" + BOXES.split(" ")[PRIMITIVES.indexOf(type)];
        emitter.invoke(INVOKESTATIC, box, "valueOf", "(" + primitive + ")L" + box + ";");
        emitter.writer.future();
        emitter.writer.awaitStage();
        emitter.code.visitTypeInsn(CHECKCAST, box);
        emitter.invoke(INVOKEVIRTUAL, box, primitive.getClassName() + "Value", "()" + primitive);
    }

    void failingAwait() {
        if (emitter.height() < HIGHEST && (!emitter.ranges.isEmpty() || dice.chance(10))) {
            emitter.writer.failedFuture("made to fail");
            emitter.writer.awaitStage();
            emitter.pushed(OBJECT);
        }
    }

    /** Leaves zero or one. */
    void condition() {
        List<Integer> ints = IntStream.rangeClosed(1, LAST)
                .filter(slot -> emitter.state.locals[slot] == INTEGER)
                .boxed()
                .toList();
        if (ints.isEmpty()) {
            emitter.push(INTEGER, dice.below(100));
        } else {
            emitter.load(dice.pick(ints));
        }
        if (dice.chance(25)) {
            awaitPrimitive(INTEGER);
        }
    }
}
