package dev.fermata.transform.emit;

import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.diagnostic.DiagnosticCode;
import dev.fermata.transform.plan.MemberName;
import dev.fermata.transform.plan.MethodPlan;
import dev.fermata.transform.scan.Places;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Writes the members that one method becomes, beside its stub, and looks at their sizes. */
final class MethodEmitter {

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

    List<MethodNode> emit(MethodPlan wanted) {
        MethodPlan plan = fitting(wanted);
        List<MethodNode> members = new ArrayList<>();
        OutlinedSpills outlined = new OutlinedSpills(plan);
        MemberName entry = plan.names().entry();
        if (entry != null) {
            members.add(entry(plan, entry, outlined));
        }
        ResumeCopies copies = new ResumeCopiesEmitter(plan, host, outlined).emit();
        warnOfSize(plan, copies.largest());
        members.addAll(copies.methods());
        members.addAll(outlined.methods());
        members.add(FrameFactoryEmitter.emit(plan, copies, host));
        if (members.stream().anyMatch(member -> calls(member, plan.names().pointFactory()))) {
            members.add(FrameFactoryEmitter.emitForPoints(plan, copies, host));
        }
        return members;
    }

    /** Fused calls take some bytes more, which is nothing for a method that the JIT would refuse for them. */
    private MethodPlan fitting(MethodPlan plan) {
        if (!plan.hasFusedCalls()) {
            return plan;
        }
        MethodNode resume = ResumeEmitter.emit(plan, host, plan.names().resume(), null);
        return CodeSize.of(resume) > CodeSize.COMPILED ? plan.withoutFusedCalls() : plan;
    }

    /** A bridge makes no frame at a suspension point, nor does an entry copy where one shape is enough. */
    private boolean calls(MethodNode member, String factory) {
        for (AbstractInsnNode instruction : member.instructions) {
            if (instruction instanceof MethodInsnNode call
                    && call.name.equals(factory)
                    && call.owner.equals(owner.name)) {
                return true;
            }
        }
        return false;
    }

    private MethodNode entry(MethodPlan plan, MemberName name, OutlinedSpills outlined) {
        MethodNode copy = EntryEmitter.emit(plan, host, name, null);
        if (CodeSize.of(copy) > CodeSize.COMPILED) {
            copy = EntryEmitter.emit(plan, host, name, outlined);
        }
        return CodeSize.of(copy) > CodeSize.COMPILED ? EntryEmitter.emitBridge(plan, host, name) : copy;
    }

    private void warnOfSize(MethodPlan plan, int size) {
        MethodNode original = plan.method().node();
        if (size > CodeSize.COMPILED) {
            diagnostics.add(Diagnostic.of(
                    DiagnosticCode.METHOD_NOT_COMPILED,
                    Places.of(owner, original),
                    "the transformed method takes " + size + " bytes, the original " + CodeSize.of(original)));
        }
    }
}
