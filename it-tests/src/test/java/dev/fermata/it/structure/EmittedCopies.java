package dev.fermata.it.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Which emitted methods are copies of which of the user's methods, read off the emitted class alone. */
final class EmittedCopies {

    private static final String DRIVER_AND_DEPTH = "Ldev/fermata/continuation/Driver;I)Ljava/lang/Object;";

    private final ClassNode before;
    private final Map<String, MethodNode> after = new LinkedHashMap<>();

    EmittedCopies(byte[] original, byte[] emitted) {
        before = read(original);
        read(emitted).methods.forEach(method -> after.put(method.name + method.desc, method));
    }

    /** One method of the user's, as it was, and a copy of its body. */
    record Pair(MethodNode original, MethodNode copy, boolean resume) {

        String name() {
            return copy.name + copy.desc;
        }
    }

    static ClassNode read(byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, ClassReader.EXPAND_FRAMES);
        return node;
    }

    /** All copies of bodies; an entry copy that only makes the frame (that of a large method) is none. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (MethodNode original : before.methods) {
            boolean bridge = (original.access & Opcodes.ACC_BRIDGE) != 0;
            MethodNode resume = bridge ? null : resumeOf(original);
            if (resume != null) {
                MethodNode entry = after.get(original.name + entryDescriptor(original));
                if (entry != null && (hasLines(entry) || !hasLines(original))) {
                    pairs.add(new Pair(original, entry, false));
                }
                pairs.add(new Pair(original, resume, true));
            }
        }
        return pairs;
    }

    private String entryDescriptor(MethodNode original) {
        String arguments = original.desc.substring(1, original.desc.indexOf(')'));
        boolean isStatic = (original.access & Opcodes.ACC_STATIC) != 0;
        return "(" + (isStatic ? "" : Type.getObjectType(before.name).getDescriptor()) + arguments + DRIVER_AND_DEPTH;
    }

    /** The stub or the entry copy calls the factory of frames, whose constant names the resume copy. */
    private MethodNode resumeOf(MethodNode original) {
        MethodNode stub = after.get(original.name + original.desc);
        for (MethodNode caller : new MethodNode[] {stub, after.get(original.name + entryDescriptor(original))}) {
            MethodNode factory = caller == null ? null : factoryIn(caller);
            if (factory != null) {
                return resumeIn(factory);
            }
        }
        return null;
    }

    private MethodNode factoryIn(MethodNode caller) {
        for (AbstractInsnNode instruction : caller.instructions) {
            if (instruction instanceof MethodInsnNode call
                    && call.owner.equals(before.name)
                    && call.desc.startsWith("()Ldev/fermata/frame/")
                    && call.name.startsWith(caller.name)) {
                return after.get(call.name + call.desc);
            }
        }
        return null;
    }

    private MethodNode resumeIn(MethodNode factory) {
        for (AbstractInsnNode instruction : factory.instructions) {
            if (instruction instanceof InvokeDynamicInsnNode link && link.bsmArgs[1] instanceof Handle resume) {
                return after.get(resume.getName() + resume.getDesc());
            }
        }
        return null;
    }

    private static boolean hasLines(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode) {
                return true;
            }
        }
        return false;
    }
}
