package dev.fermata.transform.warn;

import dev.fermata.transform.analysis.ControlFlow;
import dev.fermata.transform.analysis.LivenessAnalysis;
import dev.fermata.transform.scan.Calls;
import dev.fermata.transform.scan.ReturnKind;
import dev.fermata.transform.scan.ScannedClass;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Finds calls that make a coroutine which nobody can await: it is popped, or stored in a variable that nothing reads, or the
 * call is a method reference that stands for a function without a result.
 */
final class DroppedCoroutineScanner {

    private static final Set<String> COLD_TYPES = Set.of(
            "L" + RuntimeSymbols.COROUTINE + ";",
            "L" + RuntimeSymbols.ASYNC_GENERATOR + ";",
            "L" + RuntimeSymbols.TWO_WAY_GENERATOR + ";");

    /** ECJ leaves on the stack what a lambda without a result does not need. */
    private static final Set<Integer> DROPPING = Set.of(Opcodes.POP, Opcodes.RETURN);

    private static final Set<String> RESULTS =
            Set.of(RuntimeSymbols.RESULT, RuntimeSymbols.DONE, RuntimeSymbols.DONE_AS);

    private final ScannedClass scanned;

    /** Name and descriptor of the cold methods of the class itself: they may be declared to return an Awaitable. */
    private final Set<String> ownCold;

    DroppedCoroutineScanner(ScannedClass scanned) {
        this.scanned = scanned;
        this.ownCold = scanned.methods().stream()
                .filter(method -> method.kind() == ReturnKind.COLD)
                .map(method -> method.key())
                .collect(Collectors.toSet());
    }

    /** Tells of each instruction that drops a coroutine, and in which words. */
    void scan(MethodNode method, BiConsumer<AbstractInsnNode, String> report) {
        Map<MethodInsnNode, Integer> stored = new LinkedHashMap<>();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                Handle dropped = droppedBy(dynamic);
                if (dropped != null) {
                    report.accept(
                            instruction,
                            CallName.of(dropped)
                                    + " stands for a function without a result, which drops its coroutine");
                }
            } else if (instruction instanceof MethodInsnNode call
                    && makesCoroutine(call.owner, call.name, call.desc)
                    // the end of a generator is no generator, and ECJ pops one that finally overrides
                    && !Calls.isEnd(call)) {
                AbstractInsnNode next = Handling.next(call);
                if (next != null && DROPPING.contains(next.getOpcode())) {
                    report.accept(call, "the coroutine of " + CallName.of(call) + " is dropped");
                } else if (next != null && next.getOpcode() == Opcodes.ASTORE && !isResult(call)) {
                    stored.put(call, method.instructions.indexOf(next));
                }
            }
        }
        scanStored(method, stored, report);
    }

    /** Of a result that {@code finally} overrides, compilers write a store that nothing reads. */
    private static boolean isResult(MethodInsnNode call) {
        return call.owner.equals(RuntimeSymbols.FERMATA) && RESULTS.contains(call.name);
    }

    private static void scanStored(
            MethodNode method, Map<MethodInsnNode, Integer> stored, BiConsumer<AbstractInsnNode, String> report) {
        if (stored.isEmpty()) {
            return;
        }
        List<Integer> stores = new ArrayList<>(stored.values());
        Map<Integer, BitSet> live = LivenessAnalysis.after(method.instructions, ControlFlow.of(method), stores);
        stored.forEach((call, store) -> {
            int slot = Handling.slot(method.instructions.get(store), Opcodes.ASTORE);
            if (!live.getOrDefault(store, new BitSet()).get(slot)) {
                report.accept(
                        call, "the coroutine of " + CallName.of(call) + " is stored in a variable that nothing reads");
            }
        });
    }

    private boolean makesCoroutine(String owner, String name, String descriptor) {
        return COLD_TYPES.contains(descriptor.substring(descriptor.indexOf(')') + 1))
                || (owner.equals(scanned.node().name) && ownCold.contains(name + descriptor))
                || (owner.equals(RuntimeSymbols.FERMATA) && name.equals(RuntimeSymbols.YIELD_NOW));
    }

    private @Nullable Handle droppedBy(InvokeDynamicInsnNode dynamic) {
        boolean lambda = dynamic.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                && dynamic.bsmArgs.length >= 3
                && dynamic.bsmArgs[0] instanceof Type function
                && function.getReturnType().getSort() == Type.VOID;
        return lambda
                        && dynamic.bsmArgs[1] instanceof Handle body
                        && makesCoroutine(body.getOwner(), body.getName(), body.getDesc())
                ? body
                : null;
    }
}
