package dev.fermata.transform.warn;

import dev.fermata.transform.diagnostic.DiagnosticCode;
import dev.fermata.transform.scan.Calls;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Finds calls that block: those of the list, and those of what is marked {@code @Blocking}.
 *
 * <p>{@code get()} and {@code join()} of a future that is complete do not block. They are left alone where the code before
 * them, in the same method, awaited {@code allOf} or {@code gather}; and where since the variable got its value the code
 * asked it whether it is done, or mentioned it before an await.
 */
final class BlockingCallScanner {

    private static final Set<String> TAKES = Set.of("get()", "join()");
    private static final Set<String> ALL = Set.of("allOf", RuntimeSymbols.GATHER);
    private static final Set<String> QUESTIONS = Set.of("isDone", "isCompletedExceptionally", "state");

    private final BlockingCalls list;
    private final ClassOutlines outlines;

    BlockingCallScanner(BlockingCalls list, ClassOutlines outlines) {
        this.list = list;
        this.outlines = outlines;
    }

    /** The cure where the call blocks, else null. */
    @Nullable
    String fix(MethodInsnNode call) {
        BlockingCall listed = listed(call);
        if (listed != null && !isComplete(call)) {
            return listed.fix() == null ? DiagnosticCode.BLOCKING_CALL.fix() : listed.fix();
        }
        return listed == null && isMarked(call) ? DiagnosticCode.BLOCKING_CALL.fix() : null;
    }

    private @Nullable BlockingCall listed(MethodInsnNode call) {
        return list.mayContain(call.name, call.desc) ? list.find(family(call), call.name, call.desc) : null;
    }

    private boolean isMarked(MethodInsnNode call) {
        if (outlines.of(call.owner) == null) {
            return false;
        }
        Set<String> owners = call.name.equals("<init>") ? Set.of(call.owner) : family(call);
        return owners.stream().anyMatch(owner -> {
            ClassOutline outline = outlines.of(owner);
            return outline != null && outline.blocking().contains(call.name + call.desc);
        });
    }

    private Set<String> family(MethodInsnNode call) {
        return outlines.family(call.owner, list::supertypesOf);
    }

    private static boolean isComplete(MethodInsnNode call) {
        if (!TAKES.contains(call.name + call.desc.substring(0, call.desc.indexOf(')') + 1))) {
            return false;
        }
        int slot = Handling.slot(Handling.previous(call), Opcodes.ALOAD);
        boolean awaited = false;
        boolean ofVariable = slot >= 0;
        AbstractInsnNode receiver = call.getPrevious();
        for (AbstractInsnNode at = receiver; at != null; at = at.getPrevious()) {
            if (Calls.isAwait(at)) {
                awaited = true;
            }
            if (isAwaitOfAll(at)
                    || (ofVariable && awaited && Handling.slot(at, Opcodes.ALOAD) == slot)
                    || (ofVariable && isQuestion(at, slot))) {
                return true;
            }
            ofVariable &= Handling.slot(at, Opcodes.ASTORE) != slot;
        }
        return false;
    }

    private static boolean isAwaitOfAll(AbstractInsnNode instruction) {
        return Calls.isAwait(instruction)
                && Handling.previous(instruction) instanceof MethodInsnNode all
                && ALL.contains(all.name);
    }

    private static boolean isQuestion(AbstractInsnNode instruction, int slot) {
        return instruction instanceof MethodInsnNode question
                && QUESTIONS.contains(question.name)
                && Handling.slot(Handling.previous(question), Opcodes.ALOAD) == slot;
    }
}
