package dev.fermata.transform.emit;

import dev.fermata.transform.plan.Edit;
import dev.fermata.transform.plan.MemberName;
import dev.fermata.transform.plan.SuspensionPoint;
import dev.fermata.transform.type.MachineState;
import dev.fermata.transform.type.MachineType;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.LabelNode;

/**
 * Writes a suspension point.
 *
 * <pre>
 * Template:
 *     value = Suspension.await(awaited, driver, depth);      // or: m2(arguments, driver, depth)
 *     if (value == SUSPENDED) goto suspend_k;
 *     goto go_on;                                            // resume copy only, as are the next three lines
 *   resume_k:
 *     value = Suspension.take(driver);
 *   go_on:
 *     …
 *   suspend_k:                                               // after the body
 *     return m$frame().spill(…).suspend(driver, k);          // resume copy: frame.spill(…)
 * </pre>
 */
final class SuspensionEmitter {

    private final Copy copy;
    private final CodeBuilder code;
    private final IdentityHashMap<SuspensionPoint, LabelNode> exits = new IdentityHashMap<>();
    private final Map<Integer, LabelNode> resumePoints = new HashMap<>();

    SuspensionEmitter(Copy copy) {
        this.copy = copy;
        this.code = copy.code;
    }

    /** Where a resume in a state enters the body. */
    LabelNode resumePoint(int state) {
        return resumePoints.computeIfAbsent(state, any -> new LabelNode());
    }

    void await(Edit.Await await, boolean mapFollows) {
        if (await.withClass()) {
            code.op(Opcodes.POP);
        }
        context();
        String descriptor = await.stage() ? RuntimeSymbols.AWAIT_STAGE : RuntimeSymbols.AWAIT_SOURCE;
        code.callStatic(RuntimeSymbols.SUSPENSION, RuntimeSymbols.AWAIT, descriptor);
        check(await.point(), mapFollows);
    }

    void awaitedCall(Edit.AwaitedCall call, boolean mapFollows) {
        call(call.target());
        check(call.point(), mapFollows);
    }

    void call(MemberName target) {
        context();
        code.add(copy.host.call(target.name(), target.descriptor()));
    }

    private void context() {
        code.variable(Opcodes.ALOAD, copy.slots.driver()).variable(Opcodes.ILOAD, copy.slots.depth());
    }

    private void check(SuspensionPoint point, boolean mapFollows) {
        LabelNode exit = new LabelNode();
        exits.put(point, exit);
        code.op(Opcodes.DUP).suspended().jump(Opcodes.IF_ACMPEQ, exit);
        if (!copy.resume) {
            return;
        }
        MachineState below = copy.view(point.below());
        LabelNode goOn = new LabelNode();
        code.jump(Opcodes.GOTO, goOn);
        copy.target(resumePoint(point.state()), below.locals(), below.stack());
        code.variable(Opcodes.ALOAD, copy.slots.driver());
        code.callStatic(RuntimeSymbols.SUSPENSION, RuntimeSymbols.TAKE, RuntimeSymbols.TAKE_DESCRIPTOR);
        copy.target(goOn, below.locals(), withValue(below.stack()));
        if (mapFollows) {
            // two stack maps must not stand at the same place
            code.op(Opcodes.NOP);
        }
    }

    /** Writes what stands after the body. */
    void exits() {
        for (SuspensionPoint point : copy.plan.points()) {
            LabelNode label = exits.get(point);
            if (label != null) {
                exit(point, label);
            }
        }
    }

    private void exit(SuspensionPoint point, LabelNode label) {
        MachineState below = copy.view(point.below());
        copy.target(label, below.locals(), withValue(below.stack()));
        code.op(Opcodes.POP);
        SpillEmitter spill = new SpillEmitter(copy.plan, code);
        spill.setOperandsAside(point.layout(), copy.slots.firstFree());
        if (copy.resume) {
            code.variable(Opcodes.ALOAD, copy.slots.frame());
        } else {
            spill.newFrame(copy.host);
        }
        spill.spill(point.layout());
        suspend(point.state());
    }

    /** Suspends the frame on the stack. */
    void suspend(int state) {
        code.variable(Opcodes.ALOAD, copy.slots.driver()).push(state);
        code.callVirtual(copy.plan.shape().className(), RuntimeSymbols.SUSPEND, RuntimeSymbols.SUSPEND_DESCRIPTOR);
        code.op(Opcodes.ARETURN);
    }

    private static List<MachineType> withValue(List<MachineType> stack) {
        List<MachineType> all = new ArrayList<>(stack);
        all.add(MachineType.OBJECT);
        return all;
    }
}
