package dev.fermata.transform.plan;

import dev.fermata.transform.type.RuntimeSymbols;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Decides which calls may turn out to be of a coroutine method when the program runs, so that awaiting them at once need not make a
 * coroutine: all whose descriptor answers one, but for those of which it is known here that they do not come from such a method.
 */
final class FusedCallPlanner {

    /** Fewer than the JVM allows (255): method handles, and what is made of them, take some for themselves. */
    private static final int MOST_SLOTS = 200;

    private static final int KNOWN = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;

    private static final Set<String> MADE =
            Set.of(")L" + RuntimeSymbols.COROUTINE + ";", ")L" + RuntimeSymbols.AWAITABLE + ";");

    private final String owner;
    private final Set<String> plain = new HashSet<>();

    /**
     * A planner for one class.
     *
     * @param owner the class
     * @param asynchronous name and descriptor of its async methods
     */
    FusedCallPlanner(ClassNode owner, Set<String> asynchronous) {
        this.owner = owner.name;
        boolean isFinal = (owner.access & Opcodes.ACC_FINAL) != 0;
        for (MethodNode method : owner.methods) {
            boolean known = isFinal || (method.access & KNOWN) != 0;
            if (known && !asynchronous.contains(method.name + method.desc)) {
                plain.add(method.name + method.desc);
            }
        }
    }

    /**
     * Whether a call may be fused with the await, or the return, behind it.
     *
     * @param instruction any
     * @return false for what is no call, too
     */
    boolean isCandidate(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call
                && call.getOpcode() != Opcodes.INVOKESPECIAL
                && MADE.contains(call.desc.substring(call.desc.indexOf(')')))
                && !call.owner.startsWith("[")
                && !call.owner.equals(RuntimeSymbols.FERMATA)
                && Type.getArgumentsAndReturnSizes(call.desc) >> 2 <= MOST_SLOTS
                && !(call.owner.equals(owner) && plain.contains(call.name + call.desc));
    }

    /**
     * The type of the call site. It names no type that the class does not name anyway: the JVM would look whether it may.
     *
     * @param call a candidate
     * @param types knows what the class names
     * @return the descriptor
     */
    static String type(MethodInsnNode call, TypeRelaxation types) {
        StringBuilder type = new StringBuilder("(");
        if (call.getOpcode() != Opcodes.INVOKESTATIC) {
            type.append('L').append(call.owner).append(';');
        }
        for (Type argument : Type.getArgumentTypes(call.desc)) {
            boolean primitive = argument.getSort() < Type.ARRAY;
            boolean named = primitive || types.isNamed(argument.getInternalName());
            type.append(named ? argument.getDescriptor() : "Ljava/lang/Object;");
        }
        return type + "L" + RuntimeSymbols.DRIVER + ";I)Ljava/lang/Object;";
    }
}
