package dev.fermata.transform.warn;

import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.diagnostic.DiagnosticCode;
import dev.fermata.transform.scan.AsyncMethod;
import dev.fermata.transform.scan.FailureInMethod;
import dev.fermata.transform.scan.Places;
import dev.fermata.transform.scan.ScannedClass;
import dev.fermata.transform.type.ClassBytes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds what a user will wish to have been told of a class. */
public final class WarningScanner {

    private final ClassNode owner;
    private final ScannedClass scanned;
    private final Suppressions suppressions;
    private final DroppedCoroutineScanner dropped;
    private final BlockingCallScanner blocking;

    /** A compiler copies a finally block to each way out of it; what is wrong there is told once. */
    private final Set<Diagnostic> found = new LinkedHashSet<>();

    private WarningScanner(ScannedClass scanned, Warnings warnings, ClassOutlines outlines) {
        this.owner = scanned.node();
        this.scanned = scanned;
        this.suppressions = new Suppressions(owner, outlines);
        this.dropped = new DroppedCoroutineScanner(scanned);
        this.blocking = new BlockingCallScanner(warnings.blockingCalls(), outlines);
    }

    /**
     * The warnings of a class.
     *
     * @param scanned what was found in it
     * @param classFile its bytes
     * @param warnings what is wanted
     * @param classes where other classes' annotations and supertypes are found
     * @return the warnings that the class's author did not suppress
     */
    public static List<Diagnostic> scan(ScannedClass scanned, byte[] classFile, Warnings warnings, ClassBytes classes) {
        if (!warnings.wanted()) {
            return List.of();
        }
        ClassOutlines outlines = new ClassOutlines(scanned.node().name, classFile, classes);
        return new WarningScanner(scanned, warnings, outlines).scan();
    }

    /**
     * What the author did not suppress of the warnings that other phases found.
     *
     * @param diagnostics of that class; errors stay
     * @param owner the class
     * @param classFile its bytes
     * @param classes where enclosing classes are found
     * @return the same, or fewer
     */
    public static List<Diagnostic> unsuppressed(
            List<Diagnostic> diagnostics, ClassNode owner, byte[] classFile, ClassBytes classes) {
        if (diagnostics.stream().allMatch(Diagnostic::isError)) {
            return diagnostics;
        }
        Suppressions suppressions = new Suppressions(owner, new ClassOutlines(owner.name, classFile, classes));
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.isError()
                        || owner.methods.stream()
                                .noneMatch(method -> Places.of(owner, method).equals(diagnostic.place())
                                        && suppressions.cover(diagnostic.code(), method)))
                .toList();
    }

    private List<Diagnostic> scan() {
        for (MethodNode method : owner.methods) {
            if (!Suppressions.isOfSerialization(method)) {
                FailureInMethod.named(method.name + method.desc, () -> scanForDropped(method));
            }
        }
        for (AsyncMethod method : scanned.methods()) {
            FailureInMethod.named(method.key(), () -> scanForBlocking(method.node()));
        }
        return new ArrayList<>(found);
    }

    private void scanForDropped(MethodNode method) {
        DiagnosticCode code = DiagnosticCode.DROPPED_COROUTINE;
        dropped.scan(method, (at, message) -> report(code, method, at, message, code.fix()));
    }

    private void scanForBlocking(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof MethodInsnNode call) {
                String fix = blocking.fix(call);
                if (fix != null) {
                    report(
                            DiagnosticCode.BLOCKING_CALL,
                            method,
                            call,
                            CallName.of(call) + " blocks in an async body",
                            fix);
                }
            }
        }
    }

    private void report(DiagnosticCode code, MethodNode method, AbstractInsnNode at, String message, String fix) {
        if (!suppressions.cover(code, method)) {
            found.add(new Diagnostic(code, Places.of(owner, method, at), message, code.why(), fix));
        }
    }
}
