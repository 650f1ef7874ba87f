package dev.fermata.transform.emit;

import dev.fermata.transform.plan.MethodPlan;
import dev.fermata.transform.scan.Places;
import dev.fermata.transform.type.MachineState;
import dev.fermata.transform.type.MachineType;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** One copy of a body while it is written: its code, its labels, its own variables, and its stack maps. */
final class Copy {

    final MethodPlan plan;
    final HostClass host;
    final MethodNode out;
    final CodeBuilder code;
    final Slots slots;
    final boolean resume;

    /** Spills for this copy, so that it stays small; null where it spills itself. */
    final @Nullable OutlinedSpills outlined;

    /** From where on the user's arguments are in their slots. */
    final LabelNode beginning = new LabelNode();

    private final Map<LabelNode, LabelNode> labels = new HashMap<>();
    private final Map<LabelNode, LabelNode> targets = new HashMap<>();
    private final List<LoopHeader> headers = new ArrayList<>();
    private final Map<Integer, LabelNode> objects = new HashMap<>();

    /**
     * A copy with the user's labels and nothing else yet.
     *
     * @param plan what is to be written
     * @param host the class it is written into
     * @param out the method to write
     * @param resume whether it is the resume copy
     * @param outlined spills for it; null where it spills itself
     */
    Copy(MethodPlan plan, HostClass host, MethodNode out, boolean resume, @Nullable OutlinedSpills outlined) {
        this.plan = plan;
        this.host = host;
        this.out = out;
        this.code = new CodeBuilder(out);
        this.resume = resume;
        this.outlined = outlined;
        int maxLocals = original().maxLocals;
        this.slots = resume ? Slots.ofResume(maxLocals) : Slots.ofEntry(maxLocals);
        for (AbstractInsnNode instruction : original().instructions) {
            if (instruction instanceof LabelNode label) {
                labels.put(label, new LabelNode());
            }
        }
        targets.putAll(labels);
    }

    MethodNode original() {
        return plan.method().node();
    }

    Map<LabelNode, LabelNode> labels() {
        return labels;
    }

    /** Where the user's jumps go in this copy; the same as {@link #labels} but at loop headers that stand elsewhere. */
    Map<LabelNode, LabelNode> targets() {
        return targets;
    }

    /**
     * Puts the header of a loop after the body: the user's jumps to it go there.
     *
     * @param header the header
     * @param first index of the first of the user's labels at the loop's beginning
     */
    void add(LoopHeader header, int first) {
        headers.add(header);
        for (int i = first; i < header.index(); i++) {
            if (original().instructions.get(i) instanceof LabelNode label) {
                targets.put(label, header.start());
            }
        }
    }

    List<LoopHeader> headers() {
        return headers;
    }

    /**
     * The copy's label for one of the user's.
     *
     * @param index index of the label in the original
     * @return the label in this copy
     */
    LabelNode label(int index) {
        return labelOf((LabelNode) original().instructions.get(index));
    }

    LabelNode labelOf(LabelNode label) {
        return found(labels.get(label));
    }

    LabelNode targetOf(LabelNode label) {
        return found(targets.get(label));
    }

    private static LabelNode found(@Nullable LabelNode found) {
        if (found == null) {
            throw new IllegalStateException("a label of another method");
        }
        return found;
    }

    /**
     * The label in front of a copied {@code new}, which stack maps name.
     *
     * @param site index of the instruction in the original
     * @return one label for each site
     */
    LabelNode objectLabel(int site) {
        return objects.computeIfAbsent(site, any -> new LabelNode());
    }

    MachineState view(MachineState state) {
        return resume ? plan.view().of(state) : state;
    }

    /**
     * Writes a stack map: the user's locals, then the copy's own, and the operands.
     *
     * @param locals the user's locals by slot
     * @param stack the operands
     */
    void map(List<MachineType> locals, List<MachineType> stack) {
        List<Object> elements = new ArrayList<>();
        int slot = 0;
        while (slot < original().maxLocals) {
            MachineType type = slot < locals.size() ? locals.get(slot) : MachineType.TOP;
            elements.add(element(type));
            slot += type.size();
        }
        if (resume) {
            elements.add(plan.shapes().suspended().className());
            elements.add(MachineType.OBJECT_NAME);
        }
        elements.add(RuntimeSymbols.DRIVER);
        elements.add(Opcodes.INTEGER);
        if (resume) {
            elements.add(Opcodes.INTEGER);
        }
        Object[] operands = stack.stream().map(this::element).toArray();
        code.add(new FrameNode(Opcodes.F_NEW, elements.size(), elements.toArray(), operands.length, operands));
    }

    /**
     * Writes a label and the stack map that a jump to it needs.
     *
     * @param label the label
     * @param locals the user's locals by slot
     * @param stack the operands
     */
    void target(LabelNode label, List<MachineType> locals, List<MachineType> stack) {
        code.add(label);
        map(locals, stack);
    }

    /**
     * Says of which line the code is that follows, for single steps, without a place for a breakpoint on that line: the line
     * begins at an instruction that never runs.
     *
     * @param line the line, 0 where unknown
     * @param state the machine state of what follows
     */
    void lineWithoutBreakpoint(int line, MachineState state) {
        if (line == 0 || line == Places.line(out.instructions.getLast())) {
            return;
        }
        LabelNode begin = new LabelNode();
        target(begin, state.locals(), state.stack());
        code.add(new LineNumberNode(line, begin)).op(Opcodes.NOP);
    }

    private Object element(MachineType type) {
        return switch (type.kind()) {
            case TOP -> Opcodes.TOP;
            case INT -> Opcodes.INTEGER;
            case FLOAT -> Opcodes.FLOAT;
            case LONG -> Opcodes.LONG;
            case DOUBLE -> Opcodes.DOUBLE;
            case NULL -> Opcodes.NULL;
            case UNINITIALIZED_THIS -> Opcodes.UNINITIALIZED_THIS;
            case UNINITIALIZED -> objectLabel(type.site());
            case REFERENCE -> type.name();
        };
    }
}
