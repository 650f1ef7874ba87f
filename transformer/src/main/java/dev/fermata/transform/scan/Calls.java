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

    /**
     * Whether an instruction calls a verb that needs a generator or an asynchronous loop.
     *
     * @param instruction any
     * @return true for {@code each} and {@code emitter}
     */
    public static boolean isLaterVerb(AbstractInsnNode instruction) {
        return isVerb(instruction, RuntimeSymbols.EACH) || isVerb(instruction, RuntimeSymbols.EMITTER);
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
     * Whether a method handle is {@code Fermata::await}.
     *
     * @param constant a bootstrap argument
     * @return true for a handle of one of the verb's overloads
     */
    public static boolean isAwaitHandle(Object constant) {
        return constant instanceof Handle handle
                && handle.getOwner().equals(RuntimeSymbols.FERMATA)
                && handle.getName().equals(RuntimeSymbols.AWAIT);
    }

    private static boolean isVerb(AbstractInsnNode instruction, String verb) {
        return instruction instanceof MethodInsnNode call
                && call.getOpcode() == Opcodes.INVOKESTATIC
                && call.owner.equals(RuntimeSymbols.FERMATA)
                && call.name.equals(verb);
    }
}
