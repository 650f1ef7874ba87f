package dev.fermata.transform.plan;

import dev.fermata.transform.scan.AsyncMethod;
import dev.fermata.transform.scan.ReturnKind;
import dev.fermata.transform.type.RuntimeSymbols;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Describes a cold method as the runtime wants it for calls that are fused: its descriptor, and those of its bridges. */
final class StubScanner {

    private static final int BRIDGE = Opcodes.ACC_BRIDGE | Opcodes.ACC_SYNTHETIC;

    private final ClassNode owner;

    StubScanner(ClassNode owner) {
        this.owner = owner;
    }

    /**
     * What the frame factory of a method tells of it.
     *
     * @param method an async method
     * @param entry its entry copy
     * @return empty where no call of it may be fused: when it is hot, or when the entry copy has another descriptor than usual
     */
    String describe(AsyncMethod method, @Nullable MemberName entry) {
        MethodNode stub = method.node();
        boolean isStatic = (stub.access & Opcodes.ACC_STATIC) != 0;
        boolean generated = (stub.access & Opcodes.ACC_SYNTHETIC) != 0;
        if (method.kind() != ReturnKind.COLD || generated || entry == null || hasGeneration()) {
            return "";
        }
        String parameters = stub.desc.substring(1, stub.desc.indexOf(')'));
        String usual =
                "(" + (isStatic ? "" : "L" + owner.name + ";") + parameters + "L" + RuntimeSymbols.DRIVER + ";I)";
        if (!entry.descriptor().startsWith(usual)) {
            return "";
        }
        return isStatic ? "static " + stub.desc : stub.desc + bridges(stub);
    }

    private boolean hasGeneration() {
        return owner.methods.stream().anyMatch(method -> method.name.equals(RuntimeSymbols.GENERATION));
    }

    private String bridges(MethodNode stub) {
        StringBuilder bridges = new StringBuilder();
        for (MethodNode method : owner.methods) {
            if ((method.access & BRIDGE) == BRIDGE && method.name.equals(stub.name) && isBridge(method, stub.desc)) {
                bridges.append(' ').append(method.desc);
            }
        }
        return bridges.toString();
    }

    /** Whether a method does nothing but hand its arguments on, with casts. */
    private boolean isBridge(MethodNode method, String target) {
        AbstractInsnNode at = next(method.instructions.getFirst());
        if (!method.tryCatchBlocks.isEmpty() || !loads(at, 0)) {
            return false;
        }
        at = next(at.getNext());
        int slot = 1;
        for (Type argument : Type.getArgumentTypes(method.desc)) {
            if (!loads(at, slot)) {
                return false;
            }
            at = next(at.getNext());
            if (at instanceof TypeInsnNode cast && cast.getOpcode() == Opcodes.CHECKCAST) {
                at = next(at.getNext());
            }
            slot += argument.getSize();
        }
        boolean calls = at instanceof MethodInsnNode call
                && call.getOpcode() != Opcodes.INVOKESPECIAL
                && call.owner.equals(owner.name)
                && call.name.equals(method.name)
                && call.desc.equals(target);
        return calls && next(at.getNext()).getOpcode() == Opcodes.ARETURN;
    }

    private static boolean loads(@Nullable AbstractInsnNode instruction, int slot) {
        return instruction instanceof VarInsnNode load
                && load.getOpcode() >= Opcodes.ILOAD
                && load.getOpcode() <= Opcodes.ALOAD
                && load.var == slot;
    }

    /** The first instruction from one on; the last of a method returns or throws, so that there is one. */
    private static @Nullable AbstractInsnNode next(@Nullable AbstractInsnNode from) {
        AbstractInsnNode at = from;
        while (at != null && at.getOpcode() < 0) {
            at = at.getNext();
        }
        return at;
    }
}
