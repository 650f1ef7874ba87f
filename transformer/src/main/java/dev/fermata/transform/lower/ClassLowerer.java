package dev.fermata.transform.lower;

import dev.fermata.transform.analysis.MissingStackMapException;
import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.scan.AsyncMethod;
import dev.fermata.transform.scan.Calls;
import dev.fermata.transform.scan.FailureInMethod;
import dev.fermata.transform.scan.ScannedClass;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Lowers the async methods of a class: first {@code close()}, then the loops of {@code each}. */
public final class ClassLowerer {

    private final ClassNode owner;
    private final List<Diagnostic> diagnostics;

    private ClassLowerer(ScannedClass scanned) {
        this.owner = scanned.node();
        this.diagnostics = new ArrayList<>(scanned.diagnostics());
    }

    /**
     * Lowers a class.
     *
     * @param scanned what was found in it
     * @return the same with other methods where there was something to do, and with the mistakes that came to light
     */
    public static ScannedClass lower(ScannedClass scanned) {
        ClassLowerer lowerer = new ClassLowerer(scanned);
        List<AsyncMethod> methods = new ArrayList<>();
        for (AsyncMethod method : scanned.methods()) {
            FailureInMethod.named(method.key(), () -> methods.add(lowerer.lower(method)));
        }
        return new ScannedClass(scanned.node(), methods, lowerer.diagnostics);
    }

    private AsyncMethod lower(AsyncMethod method) {
        boolean closes = any(method.node(), Calls::isClose);
        boolean loops = any(method.node(), Calls::isEach);
        if (!closes && !loops) {
            return method;
        }
        MethodNode copy = copyOf(method.node());
        try {
            if (closes) {
                new CloseLowerer(owner, copy).lower();
            }
            if (loops) {
                EachLowerer lowerer = new EachLowerer(owner, copy);
                lowerer.lower();
                diagnostics.addAll(lowerer.diagnostics());
            }
        } catch (MissingStackMapException reportedByThePlanner) {
            return method;
        }
        return new AsyncMethod(copy, method.kind());
    }

    private static boolean any(MethodNode method, Predicate<AbstractInsnNode> wanted) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (wanted.test(instruction)) {
                return true;
            }
        }
        return false;
    }

    private static MethodNode copyOf(MethodNode method) {
        MethodNode copy = new MethodNode(
                method.access, method.name, method.desc, method.signature, method.exceptions.toArray(String[]::new));
        method.accept(copy);
        return copy;
    }
}
