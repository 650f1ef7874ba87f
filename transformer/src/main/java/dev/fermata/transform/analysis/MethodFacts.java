package dev.fermata.transform.analysis;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Everything that is true of a method.
 *
 * @param flow its blocks
 * @param loops its loops
 * @param states its machine states
 * @param monitors where monitors are held
 */
public record MethodFacts(ControlFlow flow, Loops loops, MachineStates states, MonitorsHeld monitors) {

    /**
     * Analyses a method.
     *
     * @param owner internal name of its class
     * @param method the method, with expanded stack maps
     * @param wanted the instructions whose machine states are needed
     * @return the facts
     * @throws MissingStackMapException when the code has no stack maps where it needs them
     */
    public static MethodFacts of(String owner, MethodNode method, Predicate<AbstractInsnNode> wanted) {
        MachineStates states = MachineStateAnalysis.analyse(owner, method, wanted);
        ControlFlow flow = ControlFlow.of(method);
        return new MethodFacts(flow, LoopAnalysis.of(flow), states, MonitorAnalysis.analyse(method.instructions, flow));
    }

    /**
     * The locals that are needed after instructions.
     *
     * @param method the method
     * @param instructions indices
     * @return the slots by index, those needed at the start by -1
     */
    public Map<Integer, BitSet> liveAfter(MethodNode method, List<Integer> instructions) {
        return LivenessAnalysis.after(method.instructions, flow, instructions);
    }
}
