package dev.fermata.transform.plan;

import dev.fermata.transform.analysis.Block;
import dev.fermata.transform.analysis.MethodFacts;
import dev.fermata.transform.type.MachineState;
import dev.fermata.transform.type.MachineType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Decides how the resume copy differs in types: objects not yet initialised below an await, and types not to be named. */
final class ResumePlanner {

    private final MethodNode method;
    private final MethodFacts facts;

    ResumePlanner(MethodNode method, MethodFacts facts) {
        this.method = method;
        this.facts = facts;
    }

    ResumeView view(List<Site> sites, TypeRelaxation relaxation) {
        List<MachineState> states = new ArrayList<>(facts.states().maps().values());
        sites.forEach(site -> states.add(site.below()));
        states.add(facts.states().initial());
        Map<String, String> relaxed = new HashMap<>();
        for (MachineState state : states) {
            state.locals().forEach(type -> relax(type, relaxation, relaxed));
            state.stack().forEach(type -> relax(type, relaxation, relaxed));
        }
        caught().forEach(name -> relaxed.computeIfPresent(name, (any, by) -> orThrowable(by)));
        relaxed.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        return new ResumeView(placeholders(sites), relaxed);
    }

    /** What a handler of several exceptions catches may be a class that nothing names: it can be thrown all the same. */
    private Set<String> caught() {
        Set<String> caught = new HashSet<>();
        for (TryCatchBlockNode range : method.tryCatchBlocks) {
            Block handler = facts.flow().blocks().get(facts.flow().blockOf(method.instructions.indexOf(range.handler)));
            MachineState state = facts.states().map(DispatchPlanner.mapOf(method, handler));
            caught.add(state.stack().get(0).name());
        }
        return caught;
    }

    private static String orThrowable(String name) {
        return name.equals(MachineType.OBJECT_NAME) ? "java/lang/Throwable" : name;
    }

    /**
     * The edits of the resume copy only.
     *
     * @param view which {@code new} instructions leave null
     * @return by index of instruction
     */
    Map<Integer, Edit> edits(ResumeView view) {
        Map<Integer, Edit> edits = new HashMap<>();
        view.placeholders().forEach(site -> edits.put(site, new Edit.Placeholder()));
        facts.states().before().forEach((index, before) -> {
            AbstractInsnNode instruction = method.instructions.get(index);
            if (isConstructorCall(instruction)) {
                MachineType made = receiver(before, (MethodInsnNode) instruction);
                if (made.isUninitialized() && view.placeholders().contains(made.site())) {
                    edits.put(index, new Edit.Construct(before, made.site()));
                }
            }
        });
        return edits;
    }

    static boolean isConstructorCall(AbstractInsnNode instruction) {
        return instruction.getOpcode() == Opcodes.INVOKESPECIAL && ((MethodInsnNode) instruction).name.equals("<init>");
    }

    private static MachineType receiver(MachineState before, MethodInsnNode call) {
        return before.stack().get(before.stack().size() - 1 - Type.getArgumentTypes(call.desc).length);
    }

    private Set<Integer> placeholders(List<Site> sites) {
        Set<Integer> placeholders = new HashSet<>();
        for (Site site : sites) {
            collect(site.below(), placeholders);
            for (int header : DispatchPlanner.headersAround(facts, site)) {
                Block block = facts.flow().blocks().get(header);
                collect(facts.states().map(DispatchPlanner.mapOf(method, block)), placeholders);
            }
        }
        return placeholders;
    }

    private static void collect(MachineState state, Set<Integer> placeholders) {
        List<MachineType> all = new ArrayList<>(state.locals());
        all.addAll(state.stack());
        all.stream().filter(MachineType::isUninitialized).forEach(type -> placeholders.add(type.site()));
    }

    private static void relax(MachineType type, TypeRelaxation relaxation, Map<String, String> relaxed) {
        if (type.isReference()) {
            relaxed.computeIfAbsent(type.name(), relaxation::relax);
        }
    }
}
