package dev.fermata.transform.analysis;

import dev.fermata.transform.type.MachineState;
import dev.fermata.transform.type.MachineType;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.commons.AnalyzerAdapter;

/** What ASM's adapter knows, and what we know, in the same words. */
final class AsmState {

    private static final String TOP = "TOP";

    private final AnalyzerAdapter adapter;

    AsmState(AnalyzerAdapter adapter) {
        this.adapter = adapter;
    }

    List<String> locals() {
        return withoutTail(adapter.locals.stream().map(this::word).toList());
    }

    List<String> stack() {
        return adapter.stack.stream().map(this::word).toList();
    }

    private String word(Object element) {
        if (element instanceof Integer constant) {
            return List.of(TOP, "INT", "FLOAT", "DOUBLE", "LONG", "NULL", "UNINITIALIZED_THIS")
                    .get(constant);
        }
        return element instanceof String name ? name : "new " + adapter.uninitializedTypes.get(element);
    }

    static List<String> locals(MachineState state) {
        return withoutTail(state.locals().stream().map(AsmState::word).toList());
    }

    /** As ASM writes it, with a second slot for long and double. */
    static List<String> stack(MachineState state) {
        List<String> slots = new ArrayList<>();
        for (MachineType type : state.stack()) {
            slots.add(word(type));
            if (type.size() == 2) {
                slots.add(TOP);
            }
        }
        return slots;
    }

    private static String word(MachineType type) {
        return switch (type.kind()) {
            case REFERENCE -> type.name();
            case UNINITIALIZED -> "new " + type.name();
            default -> type.kind().name();
        };
    }

    private static List<String> withoutTail(List<String> words) {
        int end = words.size();
        while (end > 0 && words.get(end - 1).equals(TOP)) {
            end--;
        }
        return words.subList(0, end);
    }
}
