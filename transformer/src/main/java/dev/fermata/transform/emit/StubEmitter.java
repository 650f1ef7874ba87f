package dev.fermata.transform.emit;

import dev.fermata.transform.plan.MemberName;
import dev.fermata.transform.plan.MethodPlan;
import dev.fermata.transform.scan.ReturnKind;
import dev.fermata.transform.type.MachineType;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Writes the code of the user's method itself, which starts a call.
 *
 * <pre>
 * Template, cold:  return m$frame().spill(arguments);
 * Template, generator:  return GeneratorCalls.begin(m$frame().spill(arguments));
 * Template, hot:
 *     Task task = HotCalls.begin();
 *     try {
 *         return HotCalls.end(task, m(arguments, Driver.current(), Driver.DEPTH));
 *     } catch (Throwable failure) {
 *         return HotCalls.fail(task, failure);
 *     }
 * </pre>
 *
 * A subclass of CompletableFuture is made by the stub and mirrors the task; a void method begins with
 * {@code beginDetached} and returns nothing.
 */
final class StubEmitter {

    private final MethodPlan plan;
    private final HostClass host;
    private final MethodNode out;
    private final CodeBuilder code;
    private final int task;

    private StubEmitter(MethodPlan plan, HostClass host) {
        this.plan = plan;
        this.host = host;
        MethodNode original = plan.method().node();
        this.out = new MethodNode(Opcodes.ASM9, original.access, original.name, original.desc, null, null);
        this.code = new CodeBuilder(out);
        int staticOnes = (original.access & Opcodes.ACC_STATIC) == 0 ? 0 : 1;
        this.task = (Type.getArgumentsAndReturnSizes(original.desc) >> 2) - staticOnes;
    }

    /** A method with nothing but the stub's code. */
    static MethodNode emit(MethodPlan plan, HostClass host) {
        StubEmitter emitter = new StubEmitter(plan, host);
        if (plan.method().kind() == ReturnKind.COLD) {
            emitter.newFrame();
            emitter.code.op(Opcodes.ARETURN);
        } else if (plan.method().kind() == ReturnKind.GENERATOR) {
            emitter.newFrame();
            emitter.beginGenerator();
        } else {
            emitter.hot();
        }
        return emitter.out;
    }

    private void newFrame() {
        SpillEmitter spill = SpillEmitter.ofArguments(plan, code);
        spill.newFrame(host);
        spill.spill(plan.arguments());
    }

    private void beginGenerator() {
        code.callStatic(
                RuntimeSymbols.GENERATOR_CALLS,
                RuntimeSymbols.BEGIN_GENERATOR,
                RuntimeSymbols.BEGIN_GENERATOR_DESCRIPTOR);
        String returned = Type.getReturnType(out.desc).getInternalName();
        if (!returned.equals(RuntimeSymbols.ASYNC_GENERATOR)) {
            code.type(Opcodes.CHECKCAST, returned);
        }
        code.op(Opcodes.ARETURN);
    }

    private void hot() {
        LabelNode start = new LabelNode();
        LabelNode end = new LabelNode();
        LabelNode failed = new LabelNode();
        boolean detached = plan.method().kind() == ReturnKind.DETACHED;
        String begin = detached ? RuntimeSymbols.BEGIN_DETACHED : RuntimeSymbols.BEGIN;
        code.callStatic(RuntimeSymbols.HOT_CALLS, begin, RuntimeSymbols.BEGIN_DESCRIPTOR);
        code.variable(Opcodes.ASTORE, task);
        code.variable(Opcodes.ALOAD, task);
        code.add(start);
        body();
        code.add(end);
        leave(RuntimeSymbols.END, RuntimeSymbols.END_DESCRIPTOR);
        code.add(failed).add(handlerMap());
        code.variable(Opcodes.ALOAD, task).op(Opcodes.SWAP);
        leave(RuntimeSymbols.FAIL, RuntimeSymbols.FAIL_DESCRIPTOR);
        out.tryCatchBlocks.add(new TryCatchBlockNode(start, end, failed, null));
    }

    private void body() {
        MemberName entry = plan.names().entry();
        if (entry == null) {
            newFrame();
        } else {
            int slot = 0;
            for (MachineType type : arguments()) {
                code.load(type, slot);
                slot += type.size();
            }
        }
        code.callStatic(RuntimeSymbols.DRIVER, RuntimeSymbols.CURRENT, RuntimeSymbols.CURRENT_DESCRIPTOR)
                .depth();
        if (entry == null) {
            awaitFrame(code);
        } else {
            code.add(host.call(entry.name(), entry.descriptor()));
        }
    }

    /** Awaits the frame below driver and depth. */
    static void awaitFrame(CodeBuilder code) {
        code.callStatic(RuntimeSymbols.SUSPENSION, RuntimeSymbols.AWAIT, RuntimeSymbols.AWAIT_SOURCE);
    }

    private void leave(String how, String descriptor) {
        code.callStatic(RuntimeSymbols.HOT_CALLS, how, descriptor);
        switch (plan.method().kind()) {
            case DETACHED -> code.op(Opcodes.POP, Opcodes.RETURN);
            case HOT_SUBCLASS -> mirror();
            default -> code.op(Opcodes.ARETURN);
        }
    }

    private void mirror() {
        String future = Type.getReturnType(out.desc).getInternalName();
        code.type(Opcodes.NEW, future).op(Opcodes.DUP).construct(future, "()V");
        code.op(Opcodes.DUP_X1);
        code.callStatic(RuntimeSymbols.HOT_CALLS, RuntimeSymbols.MIRROR, RuntimeSymbols.MIRROR_DESCRIPTOR);
        code.op(Opcodes.ARETURN);
    }

    private FrameNode handlerMap() {
        List<Object> locals = new ArrayList<>();
        for (MachineType type : arguments()) {
            locals.add(
                    switch (type.kind()) {
                        case INT -> Opcodes.INTEGER;
                        case FLOAT -> Opcodes.FLOAT;
                        case LONG -> Opcodes.LONG;
                        case DOUBLE -> Opcodes.DOUBLE;
                        default -> type.name();
                    });
        }
        locals.add(RuntimeSymbols.TASK);
        Object[] stack = {"java/lang/Throwable"};
        return new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), 1, stack);
    }

    private List<MachineType> arguments() {
        return plan.initial().locals().stream()
                .limit(task)
                .filter(type -> type.kind() != MachineType.Kind.TOP)
                .toList();
    }
}
