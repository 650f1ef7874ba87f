package dev.fermata.transform.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members that an async method becomes, beside the stub that has its own name.
 *
 * @param entry the entry copy; null where its parameters would be too many, and of generators
 * @param resume the resume copy
 * @param parts names for more resume copies, which a large method needs: each goes on at some of its suspension points
 * @param helpers names of what the copies call
 * @param stub what the runtime is told of the method, for calls of it that are fused; empty where none can be
 */
public record MemberNames(
        @Nullable MemberName entry, MemberName resume, List<MemberName> parts, HelperNames helpers, String stub) {

    public MemberNames {
        parts = List.copyOf(parts);
    }

    /** The method that makes a frame which holds everything. */
    public String frameFactory() {
        return helpers.frameFactory();
    }

    /** The method that makes a frame for suspension points only. */
    public String pointFactory() {
        return helpers.pointFactory();
    }

    /** What the names of methods begin with that spill for a large method. */
    public String spill() {
        return helpers.spill();
    }
}
