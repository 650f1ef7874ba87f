package dev.fermata.transform.emit;

import dev.fermata.transform.plan.Dispatch;
import dev.fermata.transform.plan.LoopDispatch;
import dev.fermata.transform.plan.ReloadGroup;
import dev.fermata.transform.scan.Places;
import dev.fermata.transform.type.MachineState;
import dev.fermata.transform.type.MachineType;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;

/**
 * Writes the way of a resume to its point. A loop is entered through its header only, so that it keeps one entry. The header
 * stands after the body, so that a resume does not come by the beginning of the user's line, where breakpoints are.
 *
 * <pre>
 * Template:
 *     switch (state) { case 0: goto start; case 1: goto reload_1; case 2, 3: goto into_loop; }
 *   goto header;                          // where the loop begins; all jumps back go to the header too
 *   loop:
 *     …
 *   into_loop:  locals of the header's stack map = null or zero;  goto header;
 *   header:     if (state == 0) goto loop;
 *               switch (state) { case 2: goto reload_2; case 3: goto into_inner_loop; }   // no switch for one way
 *   reload_2:   locals = …;  push operands;  push arrived;  arrived = null;  state = 0;  goto resume_2;
 * </pre>
 */
final class DispatchEmitter {

    private final Copy copy;
    private final CodeBuilder code;
    private final SuspensionEmitter suspensions;
    private final ReloadEmitter reload;
    private final InsnList instructions;
    private final Map<Integer, LoopHeader> loops = new HashMap<>();
    private final IdentityHashMap<LoopDispatch, LoopHeader> headers = new IdentityHashMap<>();
    private final IdentityHashMap<Dispatch, Map<Integer, LabelNode>> ways = new IdentityHashMap<>();
    private final LabelNode invalid = new LabelNode();

    DispatchEmitter(Copy copy, SuspensionEmitter suspensions) {
        this.copy = copy;
        this.code = copy.code;
        this.suspensions = suspensions;
        this.reload = new ReloadEmitter(copy);
        this.instructions = copy.original().instructions;
        collect(copy.plan.dispatch());
    }

    private void collect(Dispatch dispatch) {
        for (LoopDispatch loop : dispatch.inner()) {
            LoopHeader header = new LoopHeader(loop.map(), new LabelNode(), new LabelNode());
            headers.put(loop, header);
            int first = loop.map();
            while (first > 0 && instructions.get(first - 1).getOpcode() < 0) {
                first--;
            }
            copy.add(header, first);
            loops.put(first, header);
            collect(loop.dispatch());
        }
    }

    private LoopHeader headerOf(LoopDispatch loop) {
        return Objects.requireNonNull(headers.get(loop));
    }

    /** Writes the choice at the method's start; goes on behind it in state 0. */
    void start() {
        Map<Integer, LabelNode> targets = new LinkedHashMap<>(targets(copy.plan.dispatch()));
        LabelNode start = new LabelNode();
        targets.put(0, start);
        code.variable(Opcodes.ILOAD, copy.slots.state()).choose(targets, invalid);
        copy.target(start, List.of(), List.of());
        code.add(copy.beginning);
        reload.arguments(copy.plan.arguments());
    }

    /** Writes the way to the header of the loop that begins with this node, if one does. */
    void fallIntoLoop(int index) {
        LoopHeader header = loops.get(index);
        if (header != null) {
            code.jump(Opcodes.GOTO, header.start());
        }
    }

    /** Writes what stands after the body. */
    void stages() {
        stages(copy.plan.dispatch(), List.of());
        copy.target(invalid, List.of(), List.of());
        code.variable(Opcodes.ILOAD, copy.slots.state());
        code.callStatic(
                RuntimeSymbols.SUSPENSION, RuntimeSymbols.INVALID_STATE, RuntimeSymbols.INVALID_STATE_DESCRIPTOR);
        code.op(Opcodes.ATHROW);
    }

    /** By state, the label that leads from a stage on to it. */
    private Map<Integer, LabelNode> targets(Dispatch dispatch) {
        return ways.computeIfAbsent(dispatch, any -> {
            Map<Integer, LabelNode> targets = new LinkedHashMap<>();
            dispatch.groups().forEach(group -> put(group.states(), targets));
            dispatch.inner().forEach(loop -> put(loop.dispatch().states(), targets));
            return targets;
        });
    }

    private static void put(List<Integer> states, Map<Integer, LabelNode> targets) {
        LabelNode label = new LabelNode();
        states.forEach(state -> targets.put(state, label));
    }

    private void stages(Dispatch dispatch, List<MachineType> locals) {
        Map<Integer, LabelNode> targets = targets(dispatch);
        for (ReloadGroup group : dispatch.groups()) {
            copy.target(labelOf(group.states(), targets), locals, List.of());
            reload(group);
        }
        for (LoopDispatch loop : dispatch.inner()) {
            copy.target(labelOf(loop.dispatch().states(), targets), locals, List.of());
            enter(loop);
            stage(loop, targets(loop.dispatch()));
            stages(loop.dispatch(), loop.state().locals());
        }
    }

    private static LabelNode labelOf(List<Integer> states, Map<Integer, LabelNode> targets) {
        LabelNode label = targets.get(states.get(0));
        if (label == null) {
            throw new IllegalStateException("no way to state " + states.get(0));
        }
        return label;
    }

    private void reload(ReloadGroup group) {
        reload.reload(group.layout());
        code.variable(Opcodes.ALOAD, copy.slots.arrived());
        code.op(Opcodes.ACONST_NULL).variable(Opcodes.ASTORE, copy.slots.arrived());
        List<Integer> states = group.states();
        if (states.size() > 1) {
            code.variable(Opcodes.ILOAD, copy.slots.state());
        }
        if (!loops.isEmpty()) {
            // only the headers of loops look at it again
            code.op(Opcodes.ICONST_0).variable(Opcodes.ISTORE, copy.slots.state());
        }
        if (states.size() == 1) {
            code.jump(Opcodes.GOTO, suspensions.resumePoint(states.get(0)));
            return;
        }
        Map<Integer, LabelNode> targets = new LinkedHashMap<>();
        states.forEach(state -> targets.put(state, suspensions.resumePoint(state)));
        code.choose(targets, suspensions.resumePoint(states.get(0)));
    }

    private void enter(LoopDispatch loop) {
        MachineState state = loop.state();
        for (int slot = 0; slot < state.locals().size(); slot++) {
            MachineType type = state.local(slot);
            if (type.kind() != MachineType.Kind.TOP) {
                code.zero(type).store(type, slot);
            }
        }
        state.stack().forEach(code::zero);
        code.jump(Opcodes.GOTO, headerOf(loop).start());
    }

    private void stage(LoopDispatch loop, Map<Integer, LabelNode> targets) {
        copy.lineWithoutBreakpoint(Places.line(instructions.get(loop.map())), loop.state());
        copy.target(headerOf(loop).start(), loop.state().locals(), loop.state().stack());
        code.variable(Opcodes.ILOAD, copy.slots.state()).jump(Opcodes.IFEQ, copy.label(loop.label()));
        code.add(headerOf(loop).end());
        code.popAll(loop.state().stack());
        // a single way is what is written next
        if (Set.copyOf(targets.values()).size() > 1) {
            code.variable(Opcodes.ILOAD, copy.slots.state()).choose(targets, invalid);
        }
    }
}
