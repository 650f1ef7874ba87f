package dev.fermata.transform.warn;

import dev.fermata.transform.diagnostic.DiagnosticCode;
import dev.fermata.transform.warn.ClassOutline.Enclosure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Where {@code @SuppressAsyncWarnings} holds in a class: in the method or type that has it, in the lambdas of that method,
 * in the classes within. Enclosing classes are looked up only when there is something to suppress.
 */
final class Suppressions {

    private final ClassNode owner;
    private final ClassOutlines outlines;

    /** By name and descriptor of a lambda's method, the method that makes the lambda. */
    private final Map<String, String> makers = new HashMap<>();

    Suppressions(ClassNode owner, ClassOutlines outlines) {
        this.owner = owner;
        this.outlines = outlines;
        Set<String> synthetic = new HashSet<>();
        for (MethodNode method : owner.methods) {
            if ((method.access & Opcodes.ACC_SYNTHETIC) != 0) {
                synthetic.add(key(method));
            }
        }
        for (MethodNode method : owner.methods) {
            if (!isOfSerialization(method)) {
                collect(method, synthetic);
            }
        }
    }

    /**
     * Whether a compiler wrote the method to read serialized lambdas, so that it repeats what makes them.
     *
     * @param method any
     * @return true by its name
     */
    static boolean isOfSerialization(MethodNode method) {
        return method.name.equals("$deserializeLambda$");
    }

    private void collect(MethodNode maker, Set<String> synthetic) {
        for (AbstractInsnNode instruction : maker.instructions) {
            if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                for (Object argument : dynamic.bsmArgs) {
                    if (argument instanceof Handle handle
                            && handle.getOwner().equals(owner.name)
                            && synthetic.contains(handle.getName() + handle.getDesc())) {
                        makers.put(handle.getName() + handle.getDesc(), key(maker));
                    }
                }
            }
        }
    }

    boolean cover(DiagnosticCode code, MethodNode method) {
        Set<String> seen = new HashSet<>();
        ClassOutline outline = outlines.of(owner.name);
        for (String at = key(method); at != null && seen.add(at); at = makers.get(at)) {
            if (outline != null && outline.silences(at, code.id())) {
                return true;
            }
        }
        return outline != null && coversType(outline, code.id());
    }

    private boolean coversType(ClassOutline type, String code) {
        Set<String> seen = new HashSet<>();
        for (ClassOutline inner = type; inner != null; ) {
            if (inner.silences(ClassOutline.TYPE, code)) {
                return true;
            }
            Enclosure around = inner.enclosure();
            ClassOutline outer = around == null || !seen.add(around.type()) ? null : outlines.of(around.type());
            if (around != null && outer != null && outer.silences(around.method(), code)) {
                return true;
            }
            inner = outer;
        }
        return false;
    }

    private static String key(MethodNode method) {
        return method.name + method.desc;
    }
}
