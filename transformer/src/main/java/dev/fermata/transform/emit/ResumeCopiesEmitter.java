package dev.fermata.transform.emit;

import dev.fermata.transform.plan.MemberName;
import dev.fermata.transform.plan.MethodPlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes as few resume copies as HotSpot compiles, or at least the JVM allows. The way to a resume point takes most of what a copy is larger than its
 * original, so that two copies, each with the ways to half of the points, are smaller than one.
 *
 * <pre>
 * one copy:               states 0 … n
 * one, spilling outlined: states 0 … n
 * several:                states 0 … k,  k + 1 … 2k,  …        // all of the body in each
 * </pre>
 */
final class ResumeCopiesEmitter {

    private final MethodPlan plan;
    private final HostClass host;
    private final OutlinedSpills outlined;

    ResumeCopiesEmitter(MethodPlan plan, HostClass host, OutlinedSpills outlined) {
        this.plan = plan;
        this.host = host;
        this.outlined = outlined;
    }

    ResumeCopies emit() {
        ResumeCopies copies = one(null);
        if (copies.largest() <= CodeSize.COMPILED) {
            return copies;
        }
        copies = one(outlined);
        if (copies.largest() > CodeSize.COMPILED && CodeSize.of(plan.method().node()) <= CodeSize.COMPILED) {
            copies = severalWithin(CodeSize.COMPILED, copies);
        }
        return copies.largest() > CodeSize.ALLOWED ? severalWithin(CodeSize.ALLOWED, copies) : copies;
    }

    private ResumeCopies severalWithin(int limit, ResumeCopies otherwise) {
        for (int parts = 2; parts <= plan.names().parts().size() + 1; parts++) {
            ResumeCopies several = several(parts);
            if (several.largest() <= limit) {
                return several;
            }
        }
        return otherwise;
    }

    private ResumeCopies one(@Nullable OutlinedSpills spills) {
        return new ResumeCopies(
                List.of(ResumeEmitter.emit(plan, host, plan.names().resume(), spills)), List.of(0));
    }

    private ResumeCopies several(int parts) {
        List<MemberName> names = new ArrayList<>(plan.names().parts());
        names.add(0, plan.names().resume());
        List<MethodNode> methods = new ArrayList<>();
        List<Integer> firsts = new ArrayList<>();
        int states = plan.points().size() + 1;
        for (int part = 0; part < parts; part++) {
            int first = states * part / parts;
            int next = states * (part + 1) / parts;
            methods.add(ResumeEmitter.emit(plan.within(first, next - 1), host, names.get(part), outlined));
            firsts.add(first);
        }
        return new ResumeCopies(methods, firsts);
    }
}
