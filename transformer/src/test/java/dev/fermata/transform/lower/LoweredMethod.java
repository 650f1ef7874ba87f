package dev.fermata.transform.lower;

import dev.fermata.transform.scan.AsyncMethod;
import dev.fermata.transform.scan.ClassScanner;
import dev.fermata.transform.scan.ScannedClass;
import dev.fermata.transform.target.ClassNodes;
import dev.fermata.transform.target.Sources;
import dev.fermata.transform.target.TargetCompiler;
import dev.fermata.transform.type.ClassBytes;
import dev.fermata.transform.type.ClassHierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** The first async method of a class {@code A}, compiled by javac, before and after lowering. */
record LoweredMethod(ClassNode owner, AsyncMethod before, AsyncMethod after, List<String> messages) {

    static LoweredMethod of(String members) {
        byte[] compiled = TargetCompiler.compile("A", Sources.classA(members)).bytes("A");
        ScannedClass scanned = ClassScanner.scan(ClassNodes.read(compiled), new ClassHierarchy(ClassBytes.NONE));
        ScannedClass lowered = ClassLowerer.lower(scanned);
        List<String> messages = lowered.diagnostics().stream()
                .map(diagnostic -> diagnostic.code().id() + " " + diagnostic.message())
                .toList();
        return new LoweredMethod(
                scanned.node(), scanned.methods().get(0), lowered.methods().get(0), messages);
    }

    /** How often the lowered method calls a method. */
    long calls(String name) {
        return calls(after.node(), call -> call.name.equals(name));
    }

    static long calls(MethodNode method, Predicate<MethodInsnNode> wanted) {
        long count = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof MethodInsnNode call && wanted.test(call)) {
                count++;
            }
        }
        return count;
    }

    /** The types that handlers catch, in the order of the table; each once for neighbours that are alike. */
    List<String> caught() {
        List<String> caught = new ArrayList<>();
        for (TryCatchBlockNode entry : after.node().tryCatchBlocks) {
            String type = entry.type == null ? "any" : entry.type;
            if (caught.isEmpty() || !caught.get(caught.size() - 1).equals(type)) {
                caught.add(type);
            }
        }
        return caught;
    }

    /** The class file with the lowered method in the place of the original. */
    byte[] classFile() {
        owner.methods.replaceAll(method -> method == before.node() ? after.node() : method);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        owner.accept(writer);
        return writer.toByteArray();
    }
}
