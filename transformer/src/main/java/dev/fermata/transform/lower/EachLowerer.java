package dev.fermata.transform.lower;

import dev.fermata.transform.analysis.ControlFlow;
import dev.fermata.transform.analysis.MachineStateAnalysis;
import dev.fermata.transform.analysis.MachineStates;
import dev.fermata.transform.analysis.MonitorAnalysis;
import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.diagnostic.DiagnosticCode;
import dev.fermata.transform.scan.Calls;
import dev.fermata.transform.scan.Places;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Lowers the loops of {@code each} of a method one after the other, each as if it were the only one. */
final class EachLowerer {

    private final ClassNode owner;
    private final MethodNode method;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /**
     * A lowerer of one method.
     *
     * @param owner its class
     * @param method the method, which will be edited
     */
    EachLowerer(ClassNode owner, MethodNode method) {
        this.owner = owner;
        this.method = method;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** An outer loop comes first: its catch-all is then among the handlers around an inner one. */
    void lower() {
        List<MethodInsnNode> calls = new ArrayList<>();
        for (AbstractInsnNode instruction : method.instructions) {
            if (Calls.isEach(instruction)) {
                calls.add((MethodInsnNode) instruction);
            }
        }
        for (MethodInsnNode each : calls) {
            try {
                lower(each);
            } catch (UnknownShapeException e) {
                report(DiagnosticCode.EACH_OUTSIDE_LOOP, each, e.reason());
            }
        }
    }

    private void lower(MethodInsnNode each) throws UnknownShapeException {
        InstructionFlow flow = new InstructionFlow(method);
        if (isUnderMonitor(flow.indexOf(each))) {
            report(DiagnosticCode.AWAIT_UNDER_MONITOR, each, "each inside a synchronized block");
            return;
        }
        EachLoop loop = new EachLoopScanner(flow).scan(each);
        MachineStates maps = MachineStateAnalysis.analyse(owner.name, method, any -> false);
        LoopRegion region = LoopRegionAnalysis.analyse(method, flow, loop, maps);
        LoopExits exits = LoopExits.of(flow, region);
        MachineStates states =
                MachineStateAnalysis.analyse(owner.name, method, instruction -> exits.needState(flow, instruction));
        new LoopRewriter(method, flow, loop, new LoopStates(flow, loop, region, states)).rewrite(region, exits);
    }

    private boolean isUnderMonitor(int index) {
        return !MonitorAnalysis.analyse(method.instructions, ControlFlow.of(method))
                .before(index)
                .isEmpty();
    }

    private void report(DiagnosticCode code, AbstractInsnNode each, String message) {
        diagnostics.add(Diagnostic.of(code, Places.of(owner, method, each), message));
    }
}
