package dev.fermata.transform.plan;

import dev.fermata.transform.type.MachineState;
import dev.fermata.transform.type.MachineType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the resume copy sees types: objects that were below an await before their constructor ran are null, and types
 * that this class must not name are replaced by a supertype.
 *
 * @param placeholders indices of the {@code new} instructions that leave null
 * @param relaxed internal names, and what stands for them
 */
public record ResumeView(Set<Integer> placeholders, Map<String, String> relaxed) {

    public ResumeView {
        placeholders = Set.copyOf(placeholders);
        relaxed = Map.copyOf(relaxed);
    }

    public MachineType of(MachineType type) {
        if (type.isUninitialized() && placeholders.contains(type.site())) {
            return MachineType.NULL;
        }
        String replacement = type.isReference() ? relaxed.get(type.name()) : null;
        return replacement == null ? type : MachineType.reference(replacement);
    }

    public MachineState of(MachineState state) {
        return new MachineState(of(state.locals()), of(state.stack()));
    }

    private List<MachineType> of(List<MachineType> types) {
        return types.stream().map(this::of).toList();
    }
}
