package dev.fermata.transform.plan;

import dev.fermata.transform.analysis.ControlFlow;
import dev.fermata.transform.analysis.MethodFacts;
import dev.fermata.transform.scan.AsyncMethod;
import dev.fermata.transform.scan.Calls;
import dev.fermata.transform.scan.ReturnKind;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;

/** Decides what stands in the place of awaits and returns. */
final class EditPlanner {

    private final AsyncMethod method;
    private final InsnList instructions;
    private final Neighbours neighbours;
    private final ControlFlow flow;
    private final SitePlanner sites;
    private final BoxPlanner boxes;
    private final KnownCallees known;
    private final TypeRelaxation types;
    private final Map<Integer, Edit> edits = new HashMap<>();

    EditPlanner(AsyncMethod method, MethodFacts facts, SitePlanner sites, KnownCallees known, TypeRelaxation types) {
        this.method = method;
        this.instructions = method.node().instructions;
        this.neighbours = new Neighbours(instructions, facts.flow());
        this.sites = sites;
        this.boxes = new BoxPlanner(method, facts);
        this.known = known;
        this.types = types;
        this.flow = facts.flow();
    }

    Map<Integer, Edit> edits(List<Site> awaits, List<SuspensionPoint> points) {
        for (int i = 0; i < awaits.size(); i++) {
            planAwait(awaits.get(i), points.get(i));
        }
        for (int i = 0; i < instructions.size(); i++) {
            planResult(i, instructions.get(i));
        }
        return edits;
    }

    private void planAwait(Site site, SuspensionPoint point) {
        MethodInsnNode verb = (MethodInsnNode) instructions.get(site.await());
        if (!Calls.isAwait(verb)) {
            boolean hearing = verb.desc.equals(RuntimeSymbols.EMIT_ALL_HEARING_DESCRIPTOR);
            String how = hearing ? RuntimeSymbols.EMIT_ALL_HEARING : verb.name;
            edits.put(site.await(), new Edit.Emit(point, how, Calls.isEmitAll(verb)));
            return;
        }
        Boxing boxing = boxes.boxing(site, known.givers());
        boxes.planUnboxing(site, edits);
        if (site.target() != null) {
            edits.put(site.call(), new Edit.AwaitedCall(point, site.target(), boxing));
            edits.put(site.await(), new Edit.Done());
            return;
        }
        if (site.call() >= 0) {
            MethodInsnNode call = (MethodInsnNode) instructions.get(site.call());
            String type = FusedCallPlanner.type(call, types);
            edits.put(site.call(), new Edit.FusedCall(point, site.await(), boxing, type, sites.doubtful(call)));
            edits.put(site.await(), new Edit.Done());
            return;
        }
        Type[] arguments = Type.getArgumentTypes(verb.desc);
        boolean stage = arguments[0].getInternalName().equals(RuntimeSymbols.COMPLETION_STAGE);
        edits.put(site.await(), new Edit.Await(point, boxing, stage, arguments.length == 2));
    }

    private void planResult(int index, AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (Calls.isResult(instruction) && neighbours.isReturned(index)) {
            boolean withoutValue = ((MethodInsnNode) instruction).desc.startsWith("()");
            edits.put(index, new Edit.ReturnResult(withoutValue));
            boxes.planResult(index, edits);
        } else if (Calls.isDoneAs(instruction) && method.kind() == ReturnKind.HOT_SUBCLASS) {
            edits.put(
                    index,
                    new Edit.CompletedSubclass(
                            Type.getReturnType(method.node().desc).getInternalName()));
        } else if (Calls.isEnd(instruction) && isGenerator() && neighbours.isReturned(index)) {
            edits.put(index, new Edit.ReturnResult(true));
        } else if (Calls.isEmitter(instruction)) {
            edits.put(index, new Edit.Emitter());
        } else if (opcode == Opcodes.ARETURN && isGenerator()) {
            edits.put(index, new Edit.ReturnEnd());
        } else if (opcode == Opcodes.RETURN) {
            edits.put(index, new Edit.ReturnNothing());
        } else if (opcode == Opcodes.ARETURN) {
            planHandOn(index);
        }
    }

    private boolean isGenerator() {
        return method.kind() == ReturnKind.GENERATOR;
    }

    private void planHandOn(int index) {
        MethodInsnNode call = method.kind() == ReturnKind.COLD ? sites.callBefore(index) : null;
        MemberName target = call == null ? null : known.targets().get(SitePlanner.key(call));
        if (call != null && target != null) {
            edits.put(instructions.indexOf(call), new Edit.HandOnCall(target));
        } else if (method.kind() == ReturnKind.COLD) {
            planFusedHandOn(index);
        }
        edits.put(index, new Edit.HandOn(method.kind() != ReturnKind.COLD));
    }

    /** A handler sees what the call itself throws, but not how the coroutine fails: no one instruction can do both. */
    private void planFusedHandOn(int index) {
        MethodInsnNode call = sites.fusedBefore(index);
        if (call != null && flow.blocks().get(flow.blockOf(index)).handlers().isEmpty()) {
            Edit fused = new Edit.FusedHandOn(FusedCallPlanner.type(call, types), sites.doubtful(call));
            edits.put(instructions.indexOf(call), fused);
        }
    }
}
