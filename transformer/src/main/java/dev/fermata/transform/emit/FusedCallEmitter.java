package dev.fermata.transform.emit;

import dev.fermata.transform.type.MachineState;
import dev.fermata.transform.type.MachineType;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Writes a call whose callee is found out when the program runs. The plain call stands before it for a receiver that is null: so the
 * failure is the JVM's own, with its words on what was null.
 *
 * <pre>
 * Template:
 *     if (receiver == null) receiver.call(arguments);                     // not where the receiver is {@code this}
 *     value = invokedynamic call(receiver, arguments, driver, depth);
 * </pre>
 */
final class FusedCallEmitter {

    private final Copy copy;
    private final CodeBuilder code;
    private final MethodInsnNode call;

    FusedCallEmitter(Copy copy, MethodInsnNode call) {
        this.copy = copy;
        this.code = copy.code;
        this.call = call;
    }

    /**
     * Writes the check of the receiver.
     *
     * @param before the machine state before the call, in this copy
     */
    void requireReceiver(MachineState before) {
        LabelNode there = new LabelNode();
        int arguments = Type.getArgumentTypes(call.desc).length;
        List<MachineType> stack = before.stack();
        pushReceiver(stack.subList(stack.size() - arguments, stack.size()));
        code.jump(Opcodes.IFNONNULL, there);
        code.add(call.clone(copy.labels()));
        // what follows never runs
        code.op(Opcodes.POP, Opcodes.ACONST_NULL, Opcodes.ATHROW);
        copy.target(there, before.locals(), before.stack());
    }

    /** Copies the receiver from below the arguments. */
    private void pushReceiver(List<MachineType> arguments) {
        switch (arguments.stream().mapToInt(MachineType::size).sum()) {
            case 0 -> code.op(Opcodes.DUP);
            case 1 -> code.op(Opcodes.DUP2, Opcodes.POP);
            case 2 -> code.op(Opcodes.DUP2_X1, Opcodes.POP2, Opcodes.DUP_X2);
            default -> pushReceiverOfMany(arguments);
        }
    }

    private void pushReceiverOfMany(List<MachineType> arguments) {
        int receiver = copy.slots.firstFree();
        int slot = receiver + 1;
        for (int i = arguments.size() - 1; i >= 0; i--) {
            code.store(arguments.get(i), slot);
            slot += arguments.get(i).size();
        }
        code.op(Opcodes.DUP).variable(Opcodes.ASTORE, receiver);
        for (MachineType argument : arguments) {
            slot -= argument.size();
            code.load(argument, slot);
        }
        code.variable(Opcodes.ALOAD, receiver);
    }

    /**
     * Writes the call, with driver and depth on top of its arguments.
     *
     * @param type the type of the call site
     * @param returnedBy the method that returns what it answers; empty where it is awaited
     */
    void call(String type, String returnedBy) {
        Handle bootstrap = new Handle(
                Opcodes.H_INVOKESTATIC,
                RuntimeSymbols.LINKER,
                RuntimeSymbols.LINK_CALL,
                RuntimeSymbols.LINK_CALL_DESCRIPTOR,
                false);
        code.variable(Opcodes.ALOAD, copy.slots.driver()).variable(Opcodes.ILOAD, copy.slots.depth());
        code.add(new InvokeDynamicInsnNode(
                call.name, type, bootstrap, RuntimeSymbols.ABI, Type.getObjectType(call.owner), call.desc, returnedBy));
    }
}
