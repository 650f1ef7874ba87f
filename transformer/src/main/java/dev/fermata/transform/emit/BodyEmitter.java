package dev.fermata.transform.emit;

import dev.fermata.transform.plan.Edit;
import dev.fermata.transform.type.MachineState;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Writes the user's instructions, with the edits of the plan in their places. */
final class BodyEmitter {

    private final Copy copy;
    private final CodeBuilder code;
    private final SuspensionEmitter suspensions;
    private final @Nullable DispatchEmitter dispatch;
    private final InsnList instructions;
    private boolean unreachable;
    private boolean goesOn = true;

    /**
     * An emitter of one body.
     *
     * @param copy where to
     * @param suspensions writes the suspension points
     * @param dispatch writes the headers of loops; null in the entry copy
     */
    BodyEmitter(Copy copy, SuspensionEmitter suspensions, @Nullable DispatchEmitter dispatch) {
        this.copy = copy;
        this.code = copy.code;
        this.suspensions = suspensions;
        this.dispatch = dispatch;
        this.instructions = copy.original().instructions;
    }

    void emit() {
        for (int i = 0; i < instructions.size(); i++) {
            AbstractInsnNode instruction = instructions.get(i);
            if (dispatch != null && goesOn) {
                dispatch.fallIntoLoop(i);
            }
            if (instruction instanceof FrameNode) {
                map(i);
            } else if (instruction.getOpcode() < 0) {
                code.add(instruction.clone(copy.labels()));
            } else if (!unreachable) {
                instruction(i, instruction);
                goesOn = !unreachable && !isJump(instruction.getOpcode());
            }
        }
    }

    private static boolean isJump(int opcode) {
        return opcode == Opcodes.GOTO
                || opcode == Opcodes.TABLESWITCH
                || opcode == Opcodes.LOOKUPSWITCH
                || opcode == Opcodes.ATHROW;
    }

    private void map(int index) {
        unreachable = false;
        MachineState state = state(index);
        copy.map(state.locals(), state.stack());
    }

    private MachineState state(int index) {
        MachineState state = (copy.resume ? copy.plan.resumeMaps() : copy.plan.maps()).get(index);
        if (state == null) {
            throw new IllegalStateException("no stack map at " + index);
        }
        return state;
    }

    private void instruction(int index, AbstractInsnNode instruction) {
        Edit edit = copy.resume ? copy.plan.resumeEdits().get(index) : null;
        if (edit == null) {
            edit = copy.plan.edits().get(index);
        }
        if (edit != null) {
            edit(instruction, edit);
            return;
        }
        if (instruction.getOpcode() == Opcodes.NEW) {
            code.add(copy.objectLabel(index));
        }
        code.add(instruction.clone(copy.targets()));
    }

    private void edit(AbstractInsnNode instruction, Edit edit) {
        if (edit instanceof Edit.Await await) {
            suspensions.await(await, mapFollows(instruction));
        } else if (edit instanceof Edit.Emit emit) {
            suspensions.emit(emit, mapFollows(instruction));
        } else if (edit instanceof Edit.Emitter) {
            emitter();
        } else if (edit instanceof Edit.AwaitedCall call) {
            suspensions.awaitedCall(call, mapFollows(instructionAfter(instruction)));
        } else if (edit instanceof Edit.FusedCall call) {
            suspensions.fusedCall(call, (MethodInsnNode) instruction, mapFollows(instructionAfter(instruction)));
        } else if (edit instanceof Edit.Unbox unbox) {
            suspensions.unbox(unbox);
        } else if (edit instanceof Edit.Placeholder) {
            new ConstructionEmitter(copy).placeholder((TypeInsnNode) instruction);
        } else if (edit instanceof Edit.Construct construct) {
            new ConstructionEmitter(copy).construct(construct, (MethodInsnNode) instruction);
        } else if (edit instanceof Edit.CompletedSubclass made) {
            completedSubclass(made.className());
        } else if (!(edit instanceof Edit.Done)) {
            leave(instruction, edit);
        }
    }

    /** Template: {@code push GeneratorCalls.emitter(frame);} a generator's body runs in the resume copy only. */
    private void emitter() {
        code.variable(Opcodes.ALOAD, copy.slots.frame());
        generatorCall(RuntimeSymbols.EMITTER, RuntimeSymbols.EMITTER_OF_DESCRIPTOR);
    }

    private void generatorCall(String method, String descriptor) {
        code.callStatic(RuntimeSymbols.GENERATOR_CALLS, method, descriptor);
    }

    /** Template: {@code return value;} */
    private void leave(AbstractInsnNode instruction, Edit edit) {
        if (edit instanceof Edit.ReturnNothing || edit.equals(new Edit.ReturnResult(true))) {
            code.op(Opcodes.ACONST_NULL);
        } else if (edit instanceof Edit.ReturnPrimitive returned) {
            suspensions.give(returned);
        } else if (edit instanceof Edit.HandOnCall call) {
            suspensions.call(call.target());
        } else if (edit instanceof Edit.FusedHandOn call) {
            fusedHandOn(call, (MethodInsnNode) instruction);
        } else if (edit instanceof Edit.ReturnEnd) {
            code.add(new LdcInsnNode(methodName()));
            generatorCall(RuntimeSymbols.END_GENERATOR, RuntimeSymbols.END_GENERATOR_DESCRIPTOR);
        } else if (edit instanceof Edit.HandOn handOn) {
            handOn(handOn.stage());
        }
        code.op(Opcodes.ARETURN);
        unreachable = true;
    }

    /** Template: {@code return Suspension.handOn(other, driver, depth, "method");} */
    private void handOn(boolean stage) {
        code.variable(Opcodes.ALOAD, copy.slots.driver()).variable(Opcodes.ILOAD, copy.slots.depth());
        code.add(new LdcInsnNode(methodName()));
        code.callStatic(
                RuntimeSymbols.SUSPENSION,
                RuntimeSymbols.HAND_ON,
                stage ? RuntimeSymbols.HAND_ON_STAGE : RuntimeSymbols.HAND_ON_SOURCE);
    }

    private void fusedHandOn(Edit.FusedHandOn edit, MethodInsnNode call) {
        FusedCallEmitter emitter = new FusedCallEmitter(copy, call);
        if (edit.before() != null) {
            emitter.requireReceiver(
                    new MachineState(List.of(), copy.view(edit.before()).stack()));
        }
        emitter.call(edit.type(), methodName());
    }

    /** As messages name it. */
    private String methodName() {
        return copy.host.name().replace('/', '.') + "." + copy.original().name;
    }

    /** Template: {@code F f = new F(); f.complete(value); push f} */
    private void completedSubclass(String className) {
        code.type(Opcodes.NEW, className).op(Opcodes.DUP).construct(className, "()V");
        code.op(Opcodes.DUP_X1, Opcodes.SWAP);
        code.callVirtual(className, "complete", "(Ljava/lang/Object;)Z").op(Opcodes.POP);
    }

    private static boolean mapFollows(@Nullable AbstractInsnNode instruction) {
        AbstractInsnNode next = instruction == null ? null : instruction.getNext();
        while (next != null && next.getOpcode() < 0 && !(next instanceof FrameNode)) {
            next = next.getNext();
        }
        return next instanceof FrameNode;
    }

    private static @Nullable AbstractInsnNode instructionAfter(AbstractInsnNode instruction) {
        AbstractInsnNode next = instruction.getNext();
        while (next != null && next.getOpcode() < 0) {
            next = next.getNext();
        }
        return next;
    }
}
