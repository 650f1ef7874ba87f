package dev.fermata.transform.lower;

import dev.fermata.transform.scan.Places;
import dev.fermata.transform.type.MachineState;
import dev.fermata.transform.type.MachineType;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Writes what closes the iterator of one loop, once for each place that the loop leads to. All of it has the line of the
 * loop's head, and lies in the same exception ranges as the loop's head.
 *
 * <pre>
 * Template:
 *   to_k:      Fermata.await(i.closeAsync()); goto k;
 *   return_k:  Fermata.await(i.closeAsync()); return value;           // the value waits on the operand stack
 *   failed:    try { Fermata.await(i.closeAsync()); }                 // the handler of everything in the loop
 *              catch (Throwable second) { throw Suspension.suppress(failure, second); }
 *              throw failure;
 * </pre>
 */
final class ClosingWriter {

    private static final MachineType THROWABLE = MachineType.reference("java/lang/Throwable");

    private final int line;
    private final int iterator;
    private final int failure;
    private final LoopStates states;
    private final StackMaps maps;
    private final InsnList code = new InsnList();
    private final Map<LabelNode, LabelNode> stubs = new HashMap<>();
    private final Map<List<Object>, LabelNode> returns = new HashMap<>();
    final LabelNode start = new LabelNode();
    final LabelNode end = new LabelNode();
    final LabelNode failed = new LabelNode();
    final LabelNode closingStart = new LabelNode();
    final LabelNode closingEnd = new LabelNode();
    final LabelNode closingFailed = new LabelNode();

    /**
     * A writer for one loop.
     *
     * @param loop the loop
     * @param states what is known where
     * @param maps makes stack maps
     * @param failure a free variable
     */
    ClosingWriter(EachLoop loop, LoopStates states, StackMaps maps, int failure) {
        this.line = Places.line(loop.hasNext());
        this.iterator = loop.slot();
        this.failure = failure;
        this.states = states;
        this.maps = maps;
        code.add(start);
        if (line > 0) {
            code.add(new LineNumberNode(line, start));
        }
    }

    InsnList code() {
        return code;
    }

    /** By place that the loop leads to, where to go instead. */
    Map<LabelNode, LabelNode> stubs() {
        return stubs;
    }

    /** Where to go instead of a place. */
    LabelNode before(LabelNode target, MachineState state) throws UnknownShapeException {
        LabelNode known = stubs.get(target);
        if (known != null) {
            return known;
        }
        LabelNode stub = new LabelNode();
        stubs.put(target, stub);
        begin(stub, states.closingBefore(state));
        code.add(new JumpInsnNode(Opcodes.GOTO, target));
        return stub;
    }

    /**
     * Where to go instead of a return.
     *
     * @param operands what lies on the stack before
     * @param end the return, or the call that makes its value and then the return; they are copied
     * @return the label of the copy
     */
    LabelNode beforeReturn(List<MachineType> operands, List<AbstractInsnNode> end) {
        List<Object> key = new ArrayList<>(operands);
        for (AbstractInsnNode instruction : end) {
            key.add(instruction instanceof MethodInsnNode call ? call.name + call.desc : instruction.getOpcode());
        }
        LabelNode known = returns.get(key);
        if (known != null) {
            return known;
        }
        LabelNode stub = new LabelNode();
        returns.put(key, stub);
        begin(stub, states.closingWith(operands));
        end.forEach(instruction -> code.add(instruction.clone(Map.of())));
        return stub;
    }

    void writeHandler() {
        code.add(failed);
        code.add(maps.of(states.closingWith(List.of(THROWABLE))));
        code.add(new VarInsnNode(Opcodes.ASTORE, failure));
        code.add(closingStart);
        close();
        code.add(closingEnd);
        code.add(new VarInsnNode(Opcodes.ALOAD, failure));
        code.add(new InsnNode(Opcodes.ATHROW));
        code.add(closingFailed);
        code.add(maps.of(closingFailedState()));
        code.add(new VarInsnNode(Opcodes.ALOAD, failure));
        code.add(new InsnNode(Opcodes.SWAP));
        code.add(new MethodInsnNode(
                Opcodes.INVOKESTATIC,
                RuntimeSymbols.SUSPENSION,
                RuntimeSymbols.SUPPRESS,
                RuntimeSymbols.SUPPRESS_DESCRIPTOR,
                false));
        code.add(new InsnNode(Opcodes.ATHROW));
        code.add(end);
    }

    private MachineState closingFailedState() {
        MachineState state = states.closingWith(List.of(THROWABLE));
        List<MachineType> locals = new ArrayList<>(state.locals());
        while (locals.size() < failure) {
            locals.add(MachineType.TOP);
        }
        locals.add(THROWABLE);
        return new MachineState(locals, state.stack());
    }

    private void begin(LabelNode stub, MachineState state) {
        code.add(stub);
        code.add(maps.of(state));
        close();
    }

    private void close() {
        code.add(new VarInsnNode(Opcodes.ALOAD, iterator));
        code.add(Closing.of(RuntimeSymbols.ASYNC_ITERATOR));
    }
}
