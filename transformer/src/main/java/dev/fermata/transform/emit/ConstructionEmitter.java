package dev.fermata.transform.emit;

import dev.fermata.transform.plan.Edit;
import dev.fermata.transform.type.MachineState;
import dev.fermata.transform.type.MachineType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Writes, in the resume copy, the making of an object whose arguments await.
 *
 * <pre>
 * Template:
 *     new T; pop; null                      // where `new T` was: the class is initialised, null stands for the object
 *     …                                     // arguments, with awaits
 *     arguments → variables; pop the nulls
 *     object = new T(arguments)             // where its constructor was called
 *     push object wherever a null stood
 * </pre>
 */
final class ConstructionEmitter {

    /** A value set aside, to be pushed again. */
    private record Aside(MachineType type, int slot, boolean isObject) {}

    private final Copy copy;
    private final CodeBuilder code;
    private final Deque<Aside> aside = new ArrayDeque<>();
    private int free;

    ConstructionEmitter(Copy copy) {
        this.copy = copy;
        this.code = copy.code;
        this.free = copy.slots.firstFree();
    }

    void placeholder(TypeInsnNode site) {
        code.type(Opcodes.NEW, site.desc).op(Opcodes.POP, Opcodes.ACONST_NULL);
    }

    void construct(Edit.Construct construct, MethodInsnNode call) {
        MachineState before = construct.before();
        List<MachineType> stack = before.stack();
        int arguments = Type.getArgumentTypes(call.desc).length;
        int receiver = stack.size() - 1 - arguments;
        MachineType object = stack.get(receiver);
        setAside(stack.subList(receiver + 1, stack.size()), object);
        code.op(Opcodes.POP);
        Deque<Aside> values = new ArrayDeque<>(aside);
        aside.clear();
        int lowest = stack.subList(0, receiver).indexOf(object);
        setAside(lowest < 0 ? List.of() : stack.subList(lowest, receiver), object);
        code.type(Opcodes.NEW, call.owner).op(Opcodes.DUP);
        values.forEach(value -> code.load(value.type(), value.slot()));
        code.construct(call.owner, call.desc);
        distribute(before, object);
    }

    private void setAside(List<MachineType> values, MachineType object) {
        for (int i = values.size() - 1; i >= 0; i--) {
            MachineType type = copy.plan.view().of(values.get(i));
            boolean isObject = values.get(i).equals(object);
            if (isObject) {
                code.op(Opcodes.POP);
            } else {
                code.store(type, free);
            }
            aside.push(new Aside(type, free, isObject));
            free += type.size();
        }
    }

    private void distribute(MachineState before, MachineType object) {
        int made = free;
        code.variable(Opcodes.ASTORE, made);
        for (int slot = 0; slot < before.locals().size(); slot++) {
            if (before.local(slot).equals(object)) {
                code.variable(Opcodes.ALOAD, made).variable(Opcodes.ASTORE, slot);
            }
        }
        for (Aside value : aside) {
            if (value.isObject()) {
                code.variable(Opcodes.ALOAD, made);
            } else {
                code.load(value.type(), value.slot());
            }
        }
    }
}
