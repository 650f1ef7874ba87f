package dev.fermata.transform.lower;

import dev.fermata.transform.analysis.ControlFlow;
import dev.fermata.transform.analysis.MachineStateAnalysis;
import dev.fermata.transform.analysis.MonitorAnalysis;
import dev.fermata.transform.analysis.MonitorsHeld;
import dev.fermata.transform.scan.Calls;
import dev.fermata.transform.type.MachineState;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Lowers calls of {@code close()}. Compilers write the calls of {@code try} with resources out, with the exceptions that
 * are suppressed, so that nothing else is to be done for them.
 *
 * <pre>
 * Template, for x.close() outside of monitors:
 *     if (x instanceof AsyncCloseable) Fermata.await(((AsyncCloseable) x).closeAsync());
 *     else x.close();
 * </pre>
 */
final class CloseLowerer {

    private final MethodNode method;
    private final Map<Integer, MachineState> calls = new TreeMap<>();
    private final StackMaps maps;

    /**
     * A lowerer of one method.
     *
     * @param owner its class
     * @param method the method, which will be edited
     */
    CloseLowerer(ClassNode owner, MethodNode method) {
        this.method = method;
        this.maps = new StackMaps(method);
        MonitorsHeld monitors = MonitorAnalysis.analyse(method.instructions, ControlFlow.of(method));
        MachineStateAnalysis.analyse(owner.name, method, Calls::isClose)
                .before()
                .forEach((index, before) -> {
                    if (monitors.before(index).isEmpty()) {
                        calls.put(index, before);
                    }
                });
    }

    void lower() {
        AbstractInsnNode[] instructions = method.instructions.toArray();
        calls.forEach((index, before) -> lower(instructions[index], before));
        method.maxStack += 1;
    }

    private void lower(AbstractInsnNode call, MachineState before) {
        LabelNode plain = new LabelNode();
        LabelNode after = new LabelNode();
        InsnList ask = new InsnList();
        ask.add(new InsnNode(Opcodes.DUP));
        ask.add(new TypeInsnNode(Opcodes.INSTANCEOF, RuntimeSymbols.ASYNC_CLOSEABLE));
        ask.add(new JumpInsnNode(Opcodes.IFEQ, plain));
        ask.add(new TypeInsnNode(Opcodes.CHECKCAST, RuntimeSymbols.ASYNC_CLOSEABLE));
        ask.add(Closing.of(RuntimeSymbols.ASYNC_CLOSEABLE));
        ask.add(new JumpInsnNode(Opcodes.GOTO, after));
        ask.add(plain);
        ask.add(maps.of(before));
        method.instructions.insertBefore(call, ask);
        InsnList goOn = new InsnList();
        goOn.add(after);
        if (!mapFollows(call)) {
            goOn.add(maps.of(before.pop(1)));
        }
        method.instructions.insert(call, goOn);
    }

    /** Then that stack map serves the jump from the await, too. */
    private static boolean mapFollows(AbstractInsnNode instruction) {
        AbstractInsnNode next = instruction.getNext();
        while (next != null && next.getOpcode() < 0 && !(next instanceof FrameNode)) {
            next = next.getNext();
        }
        return next instanceof FrameNode;
    }
}
