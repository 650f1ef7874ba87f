package dev.fermata.transform.lower;

import dev.fermata.transform.analysis.ControlFlow;
import dev.fermata.transform.scan.Calls;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Rewrites one loop in its place; what closes the iterator is written behind the method's code.
 *
 * <pre>
 * Template, for (T x : each(source)) body:
 *     AsyncIterator i = source.asyncIterator();
 *     while ((boolean) Fermata.await(i.advance())) { T x = (T) i.next(); body }     // each way out: see ClosingWriter
 * </pre>
 */
final class LoopRewriter {

    private final MethodNode method;
    private final InstructionFlow flow;
    private final EachLoop loop;
    private final LoopStates states;
    private final StackMaps maps;
    private final ClosingWriter closing;

    LoopRewriter(MethodNode method, InstructionFlow flow, EachLoop loop, LoopStates states) {
        this.method = method;
        this.flow = flow;
        this.loop = loop;
        this.states = states;
        this.maps = new StackMaps(method);
        this.closing = new ClosingWriter(loop, states, maps, method.maxLocals);
    }

    void rewrite(LoopRegion region, LoopExits exits) throws UnknownShapeException {
        forgetVariable(region);
        List<LabelNode> ranges = new LoopRanges(method, flow).mark(region.inside());
        exits(region, exits);
        stackMaps();
        head();
        closing.writeHandler();
        method.instructions.add(closing.code());
        new HandlerTable(method, region.around()).insert(ranges, closing);
        method.maxLocals += 1;
        method.maxStack += 2;
    }

    private void exits(LoopRegion region, LoopExits exits) throws UnknownShapeException {
        for (int jump : exits.jumps()) {
            for (LabelNode target : ControlFlow.targets(flow.at(jump))) {
                if (!region.has(flow.indexOf(target))) {
                    closing.before(target, states.atTarget(target));
                }
            }
            Jumps.redirect(flow.at(jump), target -> closing.stubs().getOrDefault(target, target));
        }
        for (int end : exits.ends()) {
            leaveBehind(end);
        }
        for (int value : exits.returns()) {
            leaveByReturn(value);
        }
    }

    /** The next instruction is jumped to from now on, so that it needs a stack map. */
    private void leaveBehind(int end) throws UnknownShapeException {
        int next = flow.real(end + 1);
        LabelNode target = new LabelNode();
        InsnList leave = new InsnList();
        boolean hasMap = false;
        for (int i = end + 1; i < next; i++) {
            hasMap |= flow.at(i) instanceof FrameNode;
        }
        leave.add(new JumpInsnNode(Opcodes.GOTO, closing.before(target, states.before(next))));
        leave.add(target);
        if (!hasMap) {
            leave.add(maps.of(states.before(next)));
        }
        method.instructions.insert(flow.at(end), leave);
    }

    private void leaveByReturn(int value) {
        AbstractInsnNode first = flow.at(value);
        List<AbstractInsnNode> end = new ArrayList<>(List.of(first));
        if (Calls.isResult(first)) {
            AbstractInsnNode last = flow.at(flow.real(value + 1));
            end.add(last);
            method.instructions.remove(last);
        }
        LabelNode stub = closing.beforeReturn(states.operands(value), end);
        method.instructions.set(first, new JumpInsnNode(Opcodes.GOTO, stub));
    }

    private void stackMaps() throws UnknownShapeException {
        BitSet reach = new EachLoopScanner(flow).reachOf(loop.store());
        for (int i = reach.nextSetBit(0); i >= 0; i = reach.nextSetBit(i + 1)) {
            if (flow.at(i) instanceof FrameNode) {
                method.instructions.set(flow.at(i), maps.of(states.map(i)));
            }
        }
    }

    private void head() {
        InsnList instructions = method.instructions;
        instructions.remove(loop.each());
        instructions.set(
                loop.iterator(),
                Closing.callOf(
                        RuntimeSymbols.ASYNC_ITERABLE,
                        RuntimeSymbols.ITERATOR_OF,
                        RuntimeSymbols.ITERATOR_OF_DESCRIPTOR));
        InsnList advance = new InsnList();
        advance.add(ofIterator(RuntimeSymbols.ADVANCE, RuntimeSymbols.ADVANCE_DESCRIPTOR));
        advance.add(Closing.await());
        advance.add(new TypeInsnNode(Opcodes.CHECKCAST, "java/lang/Boolean"));
        instructions.insertBefore(loop.hasNext(), advance);
        instructions.set(
                loop.hasNext(),
                new MethodInsnNode(Opcodes.INVOKEVIRTUAL, "java/lang/Boolean", "booleanValue", "()Z", false));
        instructions.set(loop.next(), ofIterator(RuntimeSymbols.NEXT, RuntimeSymbols.NEXT_DESCRIPTOR));
    }

    private static MethodInsnNode ofIterator(String name, String descriptor) {
        return Closing.callOf(RuntimeSymbols.ASYNC_ITERATOR, name, descriptor);
    }

    /** Where the user wrote the loop with an iterator of its own, that variable has another type now. */
    private void forgetVariable(LoopRegion region) {
        if (method.localVariables != null) {
            method.localVariables.removeIf(variable -> variable.index == loop.slot()
                    && variable.desc.equals("Ljava/util/Iterator;")
                    && region.has(flow.indexOf(variable.start)));
        }
    }
}
