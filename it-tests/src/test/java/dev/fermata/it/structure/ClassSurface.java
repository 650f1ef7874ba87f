package dev.fermata.it.structure;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceClassVisitor;

/**
 * Whether an emitted class is the original in all but the code of async methods: every member, attribute and instruction of
 * the rest is there, nothing is added but private static methods and the marker (K13, K20). New methods have the name of one
 * of the user's, or are synthetic (S17).
 */
public final class ClassSurface {

    private static final String MARKER = "Ldev/fermata/annotations/Transformed;";

    private ClassSurface() {}

    /** What is wrong, a line for each; empty when nothing is. */
    public static List<String> problems(byte[] original, byte[] emitted) {
        ClassNode before = read(original);
        ClassNode after = read(emitted);
        Set<String> names = new HashSet<>();
        Set<String> methods = new HashSet<>();
        before.methods.forEach(method -> {
            names.add(method.name);
            methods.add(key(method));
        });
        List<String> problems = new ArrayList<>();
        for (MethodNode method : after.methods) {
            if (!methods.contains(key(method)) && !isHidden(method, names)) {
                problems.add("K20 " + key(method) + " can be seen");
            }
        }
        after.methods.removeIf(method -> !methods.contains(key(method)));
        Set<String> async = new HashSet<>();
        new EmittedCopies(original, emitted).pairs().forEach(pair -> async.add(key(pair.original())));
        problems.addAll(differences(text(before, async), text(after, async)));
        return problems;
    }

    private static ClassNode read(byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, 0);
        return node;
    }

    private static String key(MethodNode method) {
        return method.name + method.desc;
    }

    private static boolean isHidden(MethodNode method, Set<String> names) {
        int both = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC;
        boolean named = names.contains(method.name) || (method.access & Opcodes.ACC_SYNTHETIC) != 0;
        return (method.access & both) == both && named;
    }

    /** The whole class as text, without the code of some methods. */
    private static List<String> text(ClassNode node, Set<String> withoutCode) {
        if (node.invisibleAnnotations != null) {
            node.invisibleAnnotations.removeIf(annotation -> annotation.desc.equals(MARKER));
        }
        for (MethodNode method : node.methods) {
            if (withoutCode.contains(key(method))) {
                method.instructions.clear();
                method.tryCatchBlocks.clear();
                method.localVariables = null;
                method.visibleLocalVariableAnnotations = null;
                method.invisibleLocalVariableAnnotations = null;
            }
        }
        StringWriter out = new StringWriter();
        node.accept(new TraceClassVisitor(null, new Textifier(), new PrintWriter(out)));
        return out.toString().lines().toList();
    }

    private static List<String> differences(List<String> before, List<String> after) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            String was = i < before.size() ? before.get(i) : "nothing";
            String is = i < after.size() ? after.get(i) : "nothing";
            if (!was.equals(is)) {
                return List.of("K13 " + was.strip() + " became " + is.strip());
            }
        }
        return List.of();
    }
}
