package dev.fermata.transform.verify;

import dev.fermata.transform.analysis.ControlFlow;
import dev.fermata.transform.analysis.LoopAnalysis;
import dev.fermata.transform.analysis.MonitorAnalysis;
import dev.fermata.transform.analysis.MonitorsHeld;
import dev.fermata.transform.type.ClassBytes;
import dev.fermata.transform.type.ClassHierarchy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.util.CheckClassAdapter;

/** Checks each emitted member of a transformed class. */
public final class ClassVerifier {

    private final ClassNode original;
    private final ClassNode emitted;
    private final ClassHierarchy hierarchy;

    private ClassVerifier(ClassNode original, ClassNode emitted, ClassHierarchy hierarchy) {
        this.original = original;
        this.emitted = emitted;
        this.hierarchy = hierarchy;
    }

    /**
     * Checks a class.
     *
     * @param original the class as it was
     * @param classFile the class as it is now
     * @param hierarchy supertypes
     * @throws VerificationException at the first broken rule
     */
    public static void verify(ClassNode original, byte[] classFile, ClassHierarchy hierarchy) {
        ClassNode emitted = new ClassNode();
        ClassReader reader = new ClassReader(classFile);
        reader.accept(structureChecked(emitted), ClassReader.EXPAND_FRAMES);
        new ClassVerifier(original, emitted, hierarchy).verify();
    }

    /**
     * Whether a class was broken before we touched it, so that a failure to transform it is not ours.
     *
     * @param classFile the class as it was
     * @return true when it does not verify, whatever other classes are like
     */
    public static boolean isBroken(byte[] classFile) {
        ClassNode node = new ClassNode();
        try {
            new ClassReader(classFile).accept(structureChecked(node), ClassReader.EXPAND_FRAMES);
            ClassVerifier verifier = new ClassVerifier(node, node, new ClassHierarchy(ClassBytes.NONE));
            node.methods.forEach(verifier::checkStackMaps);
            return false;
        } catch (RuntimeException broken) {
            return true;
        }
    }

    private static ClassVisitor structureChecked(ClassNode emitted) {
        return new CheckClassAdapter(Opcodes.ASM9, emitted, false) {
            @Override
            public void visitInnerClass(String name, String outerName, String innerName, int access) {
                // ECJ passes on that a nested class is strictfp, which the JVM does not look at
                super.visitInnerClass(name, outerName, innerName, access & ~Opcodes.ACC_STRICT);
            }
        };
    }

    private void verify() {
        Set<String> before = new HashSet<>();
        Map<String, Boolean> reducible = new HashMap<>();
        for (MethodNode method : original.methods) {
            before.add(method.name + method.desc);
            reducible.merge(method.name, isReducible(method), Boolean::logicalAnd);
        }
        for (MethodNode method : emitted.methods) {
            checkTypes(method);
            if (!before.contains(method.name + method.desc)) {
                checkMonitors(method);
                checkVariables(method);
                if (reducible.getOrDefault(method.name, true) && !isReducible(method)) {
                    throw broken(method, "has a loop with two entries", null);
                }
            }
        }
    }

    private static boolean isReducible(MethodNode method) {
        return LoopAnalysis.of(ControlFlow.of(method)).isReducible();
    }

    private void checkStackMaps(MethodNode method) {
        if (!StackMapSizes.fit(method, checkTypes(method))) {
            throw broken(method, "has a stack map that does not fit", null);
        }
    }

    private Frame<BasicValue>[] checkTypes(MethodNode method) {
        try {
            return new Analyzer<>(new HierarchyVerifier(emitted, hierarchy)).analyze(emitted.name, method);
        } catch (AnalyzerException e) {
            throw broken(method, "does not verify", e);
        }
    }

    private void checkMonitors(MethodNode method) {
        InsnList instructions = method.instructions;
        MonitorsHeld held = MonitorAnalysis.analyse(instructions, ControlFlow.of(method));
        for (int i = 0; i < instructions.size(); i++) {
            int opcode = instructions.get(i).getOpcode();
            boolean leaves = opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
            if (leaves && !held.before(i).isEmpty()) {
                throw broken(method, "returns with a monitor held", null);
            }
        }
    }

    private void checkVariables(MethodNode method) {
        if (method.localVariables == null) {
            return;
        }
        for (LocalVariableNode variable : method.localVariables) {
            AbstractInsnNode end = variable.end;
            if (method.instructions.indexOf(variable.start) > method.instructions.indexOf(end)) {
                throw broken(method, "has a variable that ends before it starts: " + variable.name, null);
            }
        }
    }

    private VerificationException broken(MethodNode method, String how, @Nullable Throwable cause) {
        String message = emitted.name + "." + method.name + method.desc + " " + how;
        return cause == null ? new VerificationException(message) : new VerificationException(message, cause);
    }
}
