package dev.fermata.transform.emit;

import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.diagnostic.DiagnosticCode;
import dev.fermata.transform.plan.MemberName;
import dev.fermata.transform.plan.MethodPlan;
import dev.fermata.transform.scan.Places;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Writes the members that one method becomes, beside its stub, and looks at their sizes. */
final class MethodEmitter {

    /** HotSpot's HugeMethodLimit. */
    private static final int COMPILED_SIZE = 8000;

    private final ClassNode owner;
    private final HostClass host;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    MethodEmitter(ClassNode owner) {
        this.owner = owner;
        this.host = HostClass.of(owner);
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    List<MethodNode> emit(MethodPlan plan) {
        List<MethodNode> members = new ArrayList<>();
        MemberName entry = plan.names().entry();
        if (entry != null) {
            MethodNode copy = EntryEmitter.emit(plan, host, entry);
            members.add(size(copy) > COMPILED_SIZE ? EntryEmitter.emitBridge(plan, host, entry) : copy);
        }
        MethodNode resume = ResumeEmitter.emit(plan, host);
        warnOfSize(plan, size(resume));
        members.add(resume);
        members.add(FrameFactoryEmitter.emit(plan, host));
        return members;
    }

    private void warnOfSize(MethodPlan plan, int size) {
        MethodNode original = plan.method().node();
        if (size > COMPILED_SIZE) {
            diagnostics.add(Diagnostic.of(
                    DiagnosticCode.METHOD_NOT_COMPILED,
                    Places.of(owner, original),
                    "the transformed method takes " + size + " bytes, the original " + size(original)));
        }
    }

    private static int size(MethodNode method) {
        CodeSizeEvaluator evaluator = new CodeSizeEvaluator(null);
        method.accept(evaluator);
        return evaluator.getMinSize();
    }
}
