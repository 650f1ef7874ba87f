package dev.fermata.transform.emit;

import dev.fermata.transform.plan.Boxing;
import dev.fermata.transform.plan.Edit;
import dev.fermata.transform.plan.MemberName;
import dev.fermata.transform.plan.SuspensionPoint;
import dev.fermata.transform.type.MachineState;
import dev.fermata.transform.type.MachineType;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Writes a suspension point.
 *
 * <pre>
 * Template:
 *     value = Suspension.await(awaited, driver, depth);      // or: m2(arguments, driver, depth), or FusedCallEmitter's
 *     if (value == SUSPENDED) goto suspend_k;
 *     goto go_on;                                            // resume copy only, as are the next three lines
 *   resume_k:                                                // with what arrived on the stack
 *     value = Suspension.take(arrived, driver);              // see Boxing; else: takeRaw(arrived)
 *   go_on:
 *     value = Primitive.box(value, driver);                  // see Boxing
 *     …
 *   suspend_k:                                               // after the body
 *     state = k; goto suspend;                               // without these two lines where no other point has
 *   suspend:                                                 // this layout
 *     return m$suspended().spill(…).suspend(driver, state);      // resume copy: frame.spill(…)
 * large:
 *     return m$spill_1(operands, SUSPENDED, locals, m$suspended(), driver, state);
 * </pre>
 */
final class SuspensionEmitter {

    private final Copy copy;
    private final CodeBuilder code;
    private final IdentityHashMap<SuspensionPoint, LabelNode> exits = new IdentityHashMap<>();
    private final Map<Integer, LabelNode> resumePoints = new HashMap<>();
    private final Set<Integer> resumed;

    SuspensionEmitter(Copy copy) {
        this.copy = copy;
        this.code = copy.code;
        this.resumed = copy.resume ? new HashSet<>(copy.plan.dispatch().states()) : Set.of();
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
        check(await.point(), await.boxing(), mapFollows);
    }

    /** Template: {@code value = GeneratorCalls.emit(out, element, driver);} and so on */
    void emit(Edit.Emit emit, boolean mapFollows) {
        code.variable(Opcodes.ALOAD, copy.slots.driver());
        if (emit.all()) {
            code.variable(Opcodes.ILOAD, copy.slots.depth());
        }
        String descriptor = emit.all() ? RuntimeSymbols.EMIT_ALL_HERE_DESCRIPTOR : RuntimeSymbols.EMIT_HERE_DESCRIPTOR;
        code.callStatic(RuntimeSymbols.GENERATOR_CALLS, emit.how(), descriptor);
        check(emit.point(), Boxing.NEVER, mapFollows && !emit.all());
        if (emit.all()) {
            code.op(Opcodes.POP);
        }
    }

    void awaitedCall(Edit.AwaitedCall call, boolean mapFollows) {
        call(call.target());
        check(call.point(), call.boxing(), mapFollows);
    }

    void fusedCall(Edit.FusedCall edit, MethodInsnNode call, boolean mapFollows) {
        FusedCallEmitter emitter = new FusedCallEmitter(copy, call);
        MachineState before = edit.before();
        if (before != null) {
            // in the resume copy a stack map names live locals only
            MachineState locals = copy.resume ? edit.point().below() : before;
            emitter.requireReceiver(copy.view(new MachineState(locals.locals(), before.stack())));
        }
        emitter.call(edit.type(), "");
        check(edit.point(), edit.boxing(), mapFollows);
    }

    void call(MemberName target) {
        context();
        code.add(copy.host.call(target.name(), target.descriptor()));
    }

    private void context() {
        code.variable(Opcodes.ALOAD, copy.slots.driver()).variable(Opcodes.ILOAD, copy.slots.depth());
    }

    private void check(SuspensionPoint point, Boxing boxing, boolean mapFollows) {
        code.op(Opcodes.DUP).suspended().jump(Opcodes.IF_ACMPEQ, exitOf(point));
        if (resumed.contains(point.state())) {
            resume(point, boxing);
        }
        if (boxing == Boxing.ALWAYS) {
            primitive(RuntimeSymbols.BOX, RuntimeSymbols.BOX_DESCRIPTOR);
        } else if (mapFollows && resumed.contains(point.state())) {
            // two stack maps must not stand at the same place
            code.op(Opcodes.NOP);
        }
    }

    private void resume(SuspensionPoint point, Boxing boxing) {
        MachineState below = copy.view(point.below());
        LabelNode goOn = new LabelNode();
        code.jump(Opcodes.GOTO, goOn);
        List<MachineType> stack = with(below.stack(), MachineType.OBJECT);
        copy.target(resumePoint(point.state()), below.locals(), stack);
        if (boxing == Boxing.ON_RESUMPTION) {
            code.variable(Opcodes.ALOAD, copy.slots.driver());
            code.callStatic(RuntimeSymbols.SUSPENSION, RuntimeSymbols.TAKE, RuntimeSymbols.TAKE_DESCRIPTOR);
        } else {
            code.callStatic(RuntimeSymbols.SUSPENSION, RuntimeSymbols.TAKE_RAW, RuntimeSymbols.TAKE_RAW_DESCRIPTOR);
        }
        copy.target(goOn, below.locals(), stack);
    }

    /** Template: {@code push Primitive.toInt(answer, driver)} */
    void unbox(Edit.Unbox unbox) {
        primitive(
                RuntimeSymbols.toPrimitive(unbox.box().keyword()),
                RuntimeSymbols.toPrimitiveDescriptor(unbox.box().descriptor()));
    }

    /** Template: {@code push Primitive.give(value, driver)} */
    void give(Edit.ReturnPrimitive returned) {
        primitive(
                RuntimeSymbols.GIVE,
                RuntimeSymbols.giveDescriptor(returned.box().descriptor()));
    }

    private void primitive(String method, String descriptor) {
        code.variable(Opcodes.ALOAD, copy.slots.driver()).callStatic(RuntimeSymbols.PRIMITIVE, method, descriptor);
    }

    /** Writes what stands after the body. */
    void exits() {
        Map<MachineState, List<SuspensionPoint>> alike = new LinkedHashMap<>();
        for (SuspensionPoint point : copy.plan.points()) {
            if (exits.containsKey(point)) {
                alike.computeIfAbsent(copy.view(point.below()), any -> new ArrayList<>())
                        .add(point);
            }
        }
        alike.forEach(this::exits);
    }

    private void exits(MachineState below, List<SuspensionPoint> points) {
        if (points.size() == 1) {
            SuspensionPoint point = points.get(0);
            exit(point, below);
            boolean outlined = spill(point, copy.slots.firstFree());
            code.push(point.state());
            suspended(point, outlined);
            return;
        }
        int state = copy.slots.firstFree();
        LabelNode shared = new LabelNode();
        for (SuspensionPoint point : points) {
            exit(point, below);
            code.push(point.state()).jump(Opcodes.GOTO, shared);
        }
        copy.target(shared, below.locals(), with(below.stack(), MachineType.OBJECT, MachineType.INT));
        code.variable(Opcodes.ISTORE, state);
        boolean outlined = spill(points.get(0), state + 1);
        code.variable(Opcodes.ILOAD, state);
        suspended(points.get(0), outlined);
    }

    private void exit(SuspensionPoint point, MachineState below) {
        List<MachineType> stack = with(below.stack(), MachineType.OBJECT);
        copy.lineWithoutBreakpoint(point.line(), new MachineState(below.locals(), stack));
        copy.target(exitOf(point), below.locals(), stack);
    }

    private LabelNode exitOf(SuspensionPoint point) {
        return exits.computeIfAbsent(point, any -> new LabelNode());
    }

    /**
     * Spills what lies below SUSPENDED, and leaves frame and driver on the stack.
     *
     * @return whether another method does so, for which all values lie below frame and driver
     */
    private boolean spill(SuspensionPoint point, int firstFree) {
        boolean outlined = copy.outlined != null && isPassable(point);
        SpillEmitter spill = SpillEmitter.atPoint(copy.plan, code);
        if (outlined) {
            OutlinedSpills.keptLocals(point.layout()).forEach(cell -> code.load(cell.type(), cell.index()));
        } else {
            code.op(Opcodes.POP);
            spill.setOperandsAside(point.layout(), firstFree);
        }
        if (copy.resume) {
            code.variable(Opcodes.ALOAD, copy.slots.frame());
        } else {
            spill.newFrame(copy.host);
        }
        if (!outlined) {
            spill.spill(point.layout());
        }
        code.variable(Opcodes.ALOAD, copy.slots.driver());
        return outlined;
    }

    /** What is not initialised cannot be passed. */
    private boolean isPassable(SuspensionPoint point) {
        return OutlinedSpills.fits(point.layout())
                && copy.view(point.below()).stack().stream().noneMatch(MachineType::isUninitialized);
    }

    private void suspended(SuspensionPoint point, boolean outlined) {
        if (outlined && copy.outlined != null) {
            MemberName method = copy.outlined.method(point.layout());
            code.add(copy.host.call(method.name(), method.descriptor())).op(Opcodes.ARETURN);
        } else {
            SpillEmitter.atPoint(copy.plan, code).suspend();
        }
    }

    private static List<MachineType> with(List<MachineType> stack, MachineType... more) {
        List<MachineType> all = new ArrayList<>(stack);
        all.addAll(List.of(more));
        return all;
    }
}
