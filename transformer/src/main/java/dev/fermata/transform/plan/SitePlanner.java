package dev.fermata.transform.plan;

import dev.fermata.transform.analysis.ControlFlow;
import dev.fermata.transform.analysis.Loops;
import dev.fermata.transform.analysis.MachineStates;
import dev.fermata.transform.analysis.MethodFacts;
import dev.fermata.transform.scan.Calls;
import dev.fermata.transform.type.MachineState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds the awaits of a method, and which of them await a call whose entry copy is known. */
final class SitePlanner {

    private final InsnList instructions;
    private final MachineStates states;
    private final ControlFlow flow;
    private final Loops loops;
    private final Neighbours neighbours;
    private final Map<String, MemberName> targets;
    private final FusedCallPlanner fusing;

    /**
     * A planner for one method.
     *
     * @param method the method
     * @param facts what is true of it
     * @param targets the entry copies that may be called directly, by owner, name and descriptor of the original
     * @param fusing tells which other calls may be fused
     */
    SitePlanner(MethodNode method, MethodFacts facts, Map<String, MemberName> targets, FusedCallPlanner fusing) {
        this.instructions = method.instructions;
        this.states = facts.states();
        this.flow = facts.flow();
        this.loops = facts.loops();
        this.neighbours = new Neighbours(instructions, facts.flow());
        this.targets = targets;
        this.fusing = fusing;
    }

    static String key(MethodInsnNode call) {
        return call.owner + "." + call.name + call.desc;
    }

    /** Dead code has none: a resume that leads there would make a loop of it that the method does not have. */
    List<Site> sites() {
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < instructions.size(); i++) {
            MachineState before = states.before().get(i);
            if (before != null && isReached(i) && Calls.isPoint(instructions.get(i))) {
                sites.add(site(i, before));
            }
        }
        return sites;
    }

    private boolean isReached(int index) {
        return loops.isReached(flow.blockOf(index));
    }

    private Site site(int index, MachineState before) {
        if (!Calls.isAwait(instructions.get(index))) {
            // the emitter, and what it emits
            return new Site(index, -1, null, before.pop(2));
        }
        int arguments = Type.getArgumentTypes(((MethodInsnNode) instructions.get(index)).desc).length;
        MethodInsnNode known = arguments == 1 ? callBefore(index) : null;
        MethodInsnNode call = arguments == 1 && known == null ? fusedBefore(index) : known;
        if (call == null) {
            return new Site(index, -1, null, before.pop(arguments));
        }
        int at = instructions.indexOf(call);
        int taken = Type.getArgumentTypes(call.desc).length + (call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1);
        MachineState beforeCall = states.before().getOrDefault(at, before);
        return new Site(index, at, known == null ? null : targets.get(key(known)), beforeCall.pop(taken));
    }

    /**
     * The call just before an instruction that may turn out to be of a coroutine method.
     *
     * @param index the instruction
     * @return null where there is none
     */
    @Nullable
    MethodInsnNode fusedBefore(int index) {
        AbstractInsnNode before = neighbours.before(index);
        boolean fused = before != null
                && fusing.isCandidate(before)
                && states.before().containsKey(instructions.indexOf(before));
        return fused ? (MethodInsnNode) before : null;
    }

    /** The state before a call whose receiver may be null; null where there is no receiver, or it is {@code this}. */
    @Nullable
    MachineState doubtful(MethodInsnNode call) {
        int at = instructions.indexOf(call);
        boolean sure =
                call.getOpcode() == Opcodes.INVOKESTATIC || states.onSelf().contains(at);
        return sure ? null : states.before().get(at);
    }

    /**
     * The call of a known coroutine method just before an instruction.
     *
     * @param index the instruction
     * @return null where there is none, or where its receiver could be null
     */
    @Nullable
    MethodInsnNode callBefore(int index) {
        AbstractInsnNode before = neighbours.before(index);
        if (!(before instanceof MethodInsnNode call) || !targets.containsKey(key(call))) {
            return null;
        }
        int at = instructions.indexOf(call);
        boolean known =
                call.getOpcode() == Opcodes.INVOKESTATIC || states.onSelf().contains(at);
        return known ? call : null;
    }
}
