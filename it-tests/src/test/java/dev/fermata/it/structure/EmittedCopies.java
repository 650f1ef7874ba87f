package dev.fermata.it.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

    private static final String COPY = ";I)Ljava/lang/Object;";

    private final ClassNode before;
    private final Map<String, MethodNode> after = new LinkedHashMap<>();

    EmittedCopies(byte[] original, byte[] emitted) {
        before = read(original);
        read(emitted).methods.forEach(method -> after.put(method.name + method.desc, method));
    }

    /** One method of the user's, as it was, and a copy of its body. */
    record Pair(MethodNode original, MethodNode copy) {

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
            if ((original.access & Opcodes.ACC_BRIDGE) == 0) {
                pairs.addAll(pairs(original));
            }
        }
        return pairs;
    }

    /** The stub of a cold method calls its factory of frames, that of a hot one its entry copy, which calls the factory. */
    private List<Pair> pairs(MethodNode original) {
        List<Pair> pairs = new ArrayList<>();
        MethodNode stub = after.get(original.name + original.desc);
        MethodNode entry = called(stub, call -> call.name.equals(original.name) && call.desc.endsWith(COPY));
        MethodNode factory = factoryOf(entry == null ? stub : entry);
        if (factory == null) {
            return pairs;
        }
        MethodNode found = entry == null ? entryBy(factory, original) : entry;
        if (found != null && (hasLines(found) || !hasLines(original))) {
            pairs.add(new Pair(original, found));
        }
        resumesIn(factory).forEach(resume -> pairs.add(new Pair(original, resume)));
        return pairs;
    }

    private MethodNode entryBy(MethodNode factory, MethodNode original) {
        boolean isStatic = (original.access & Opcodes.ACC_STATIC) != 0;
        String self = isStatic ? "" : Type.getObjectType(before.name).getDescriptor();
        String start = "(" + self + original.desc.substring(1, original.desc.indexOf(')'));
        return after.values().stream()
                .filter(method -> method.name.equals(original.name) && method.desc.endsWith(COPY))
                .filter(method ->
                        method.desc.startsWith(start) && !resumesIn(factory).contains(method))
                .filter(method -> factoryOf(method) == factory)
                .findFirst()
                .orElse(null);
    }

    private MethodNode factoryOf(MethodNode caller) {
        return called(caller, call -> call.desc.startsWith("()Ldev/fermata/frame/"));
    }

    private MethodNode called(MethodNode caller, Predicate<MethodInsnNode> wanted) {
        for (AbstractInsnNode instruction : caller.instructions) {
            if (instruction instanceof MethodInsnNode call && call.owner.equals(before.name) && wanted.test(call)) {
                return after.get(call.name + call.desc);
            }
        }
        return null;
    }

    /** The constant that the factory links names the resume copies. */
    private List<MethodNode> resumesIn(MethodNode factory) {
        List<MethodNode> resumes = new ArrayList<>();
        for (AbstractInsnNode instruction : factory.instructions) {
            if (instruction instanceof InvokeDynamicInsnNode link) {
                for (Object constant : link.bsmArgs) {
                    if (constant instanceof Handle resume) {
                        resumes.add(after.get(resume.getName() + resume.getDesc()));
                    }
                }
            }
        }
        return resumes;
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
