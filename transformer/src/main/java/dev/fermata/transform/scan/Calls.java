package dev.fermata.transform.scan;

import dev.fermata.transform.type.RuntimeSymbols;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Tells the verbs of {@code Fermata} among instructions. */
public final class Calls {

    private static final Set<String> RESULTS =
            Set.of(RuntimeSymbols.RESULT, RuntimeSymbols.DONE, RuntimeSymbols.DONE_AS);

    private Calls() {}

    public static boolean isAwait(AbstractInsnNode instruction) {
        return isVerb(instruction, RuntimeSymbols.AWAIT);
    }

    public static boolean isEach(AbstractInsnNode instruction) {
        return isVerb(instruction, RuntimeSymbols.EACH);
    }

    public static boolean isEmitter(AbstractInsnNode instruction) {
        return isVerb(instruction, RuntimeSymbols.EMITTER);
    }

    /**
     * Whether an instruction may suspend in the source's eyes.
     *
     * @param instruction any
     * @return true for {@code await}, {@code each}, {@code emitter}, {@code emit} and {@code emitAll}
     */
    public static boolean isSuspending(AbstractInsnNode instruction) {
        return isPoint(instruction) || isEach(instruction) || isEmitter(instruction);
    }

    /**
     * Whether an instruction is a suspension point.
     *
     * @param instruction any, of lowered code
     * @return true for {@code await}, {@code emit} and {@code emitAll}
     */
    public static boolean isPoint(AbstractInsnNode instruction) {
        return isAwait(instruction) || isEmit(instruction) || isEmitAll(instruction);
    }

    public static boolean isEmit(AbstractInsnNode instruction) {
        return isOfEmitter(instruction, RuntimeSymbols.EMIT);
    }

    public static boolean isEmitAll(AbstractInsnNode instruction) {
        return isOfEmitter(instruction, RuntimeSymbols.EMIT_ALL);
    }

    /**
     * Whether an instruction makes what the body of a generator returns.
     *
     * @param instruction any
     * @return true for {@code out.end()}
     */
    public static boolean isEnd(AbstractInsnNode instruction) {
        return isOfEmitter(instruction, RuntimeSymbols.END_OF_BODY);
    }

    private static boolean isOfEmitter(AbstractInsnNode instruction, String method) {
        return instruction instanceof MethodInsnNode call
                && call.owner.equals(RuntimeSymbols.EMITTER_TYPE)
                && call.name.equals(method);
    }

    /**
     * Whether an instruction may close an {@code AsyncCloseable}: a call of a method {@code close} without argument and
     * result, but not {@code super.close()}.
     *
     * @param instruction any
     * @return true whatever the class is that declares it
     */
    public static boolean isClose(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call
                && (call.getOpcode() == Opcodes.INVOKEVIRTUAL || call.getOpcode() == Opcodes.INVOKEINTERFACE)
                && call.name.equals("close")
                && call.desc.equals("()V");
    }

    /**
     * Whether an instruction makes the value that an async method returns.
     *
     * @param instruction any
     * @return true for {@code result}, {@code done} and {@code doneAs}
     */
    public static boolean isResult(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call
                && call.getOpcode() == Opcodes.INVOKESTATIC
                && call.owner.equals(RuntimeSymbols.FERMATA)
                && RESULTS.contains(call.name);
    }

    public static boolean isDoneAs(AbstractInsnNode instruction) {
        return isVerb(instruction, RuntimeSymbols.DONE_AS);
    }

    /**
     * Whether a method handle is {@code Fermata::await} or {@code Fermata::each}.
     *
     * @param constant a bootstrap argument
     * @return true for a handle of one of the verbs' overloads
     */
    public static boolean isSuspendingHandle(Object constant) {
        return constant instanceof Handle handle
                && handle.getOwner().equals(RuntimeSymbols.FERMATA)
                && (handle.getName().equals(RuntimeSymbols.AWAIT)
                        || handle.getName().equals(RuntimeSymbols.EACH));
    }

    private static boolean isVerb(AbstractInsnNode instruction, String verb) {
        return instruction instanceof MethodInsnNode call
                && call.getOpcode() == Opcodes.INVOKESTATIC
                && call.owner.equals(RuntimeSymbols.FERMATA)
                && call.name.equals(verb);
    }
}
