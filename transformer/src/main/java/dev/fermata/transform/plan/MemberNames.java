package dev.fermata.transform.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members that an async method becomes, beside the stub that has its own name.
 *
 * @param entry the entry copy; null where its parameters would be too many
 * @param resume the resume copy
 * @param parts names for more resume copies, which a large method needs: each goes on at some of its suspension points
 * @param frameFactory name of the method that makes a frame which holds everything
 * @param pointFactory name of the method that makes a frame for suspension points only
 * @param spill what the names of methods begin with that spill for a large method
 * @param stub what the runtime is told of the method, for calls of it that are fused; empty where none can be
 */
public record MemberNames(
        @Nullable MemberName entry,
        MemberName resume,
        List<MemberName> parts,
        String frameFactory,
        String pointFactory,
        String spill,
        String stub) {

    public MemberNames {
        parts = List.copyOf(parts);
    }
}
