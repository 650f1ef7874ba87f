package dev.fermata.transform.plan;

import dev.fermata.transform.scan.AsyncMethod;
import dev.fermata.transform.scan.ReturnKind;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Finds names for the copies. A copy keeps the name of its method, so that stack traces show what the user wrote;
 * parameters that no user's method has keep it apart from overloads.
 */
final class NamePlanner {

    /** What the JVM allows (JVMS 4.3.3). */
    private static final int MOST_PARAMETER_SLOTS = 255;

    /** No method needs more that is small enough to be compiled at all. */
    private static final int MOST_PARTS = 8;

    private static final String OBJECT = ")Ljava/lang/Object;";

    /** The parameter of a resume copy between frame and driver. */
    private static final String ARRIVED = "Ljava/lang/Object;";

    private final ClassNode owner;
    private final StubScanner stubs;
    private final Set<String> taken = new HashSet<>();
    private final NavigableSet<String> names = new TreeSet<>();
    private final Map<AsyncMethod, MemberName> entries = new HashMap<>();

    /**
     * A planner for one class. Entry copies come first: their descriptors leave little choice, while resume copies may
     * take any.
     *
     * @param owner the class
     * @param methods its async methods
     */
    NamePlanner(ClassNode owner, List<AsyncMethod> methods) {
        this.owner = owner;
        this.stubs = new StubScanner(owner);
        for (MethodNode method : owner.methods) {
            taken.add(method.name + method.desc);
            names.add(method.name);
        }
        for (AsyncMethod method : methods) {
            MemberName entry = hasEntry(method) ? entryCopy(method.node()) : null;
            if (entry != null) {
                entries.put(method, entry);
            }
        }
    }

    /**
     * Finds the names of one method's members; different ones at each call.
     *
     * @param method one of the async methods
     * @return null when no descriptor is left for a copy
     */
    @Nullable
    MemberNames namesFor(AsyncMethod method) {
        MemberName resume = resumeCopy(method.node());
        MemberName entry = entries.get(method);
        if (resume == null || (entry == null && hasEntry(method))) {
            return null;
        }
        String name = method.node().name;
        return new MemberNames(
                entry,
                resume,
                List.of(),
                new HelperNames(synthetic(name + "$frame"), synthetic(name + "$suspended"), synthetic(name + "$spill")),
                stubs.describe(method, entry));
    }

    /**
     * Adds names for more resume copies, as many as are left; to be called when all methods have the names they need.
     *
     * @param method one of the async methods
     * @param found its names so far
     * @return the same with parts
     */
    MemberNames withParts(AsyncMethod method, MemberNames found) {
        List<MemberName> parts = new ArrayList<>();
        for (int i = 1; i < MOST_PARTS; i++) {
            MemberName part = resumeCopy(method.node());
            if (part != null) {
                parts.add(part);
            }
        }
        return new MemberNames(found.entry(), found.resume(), parts, found.helpers(), found.stub());
    }

    /** A generator's body never runs on the native stack from its call on; and a method may have too many parameters for two more. */
    private static boolean hasEntry(AsyncMethod method) {
        return method.kind() != ReturnKind.GENERATOR && argumentSlots(method.node()) <= MOST_PARAMETER_SLOTS - 2;
    }

    private static int argumentSlots(MethodNode method) {
        int withSelf = Type.getArgumentsAndReturnSizes(method.desc) >> 2;
        return (method.access & Opcodes.ACC_STATIC) == 0 ? withSelf : withSelf - 1;
    }

    private @Nullable MemberName entryCopy(MethodNode method) {
        String self = (method.access & Opcodes.ACC_STATIC) == 0 ? "L" + owner.name + ";" : "";
        String parameters = method.desc.substring(1, method.desc.indexOf(')'));
        for (String driver : RuntimeSymbols.DRIVER_PARAMETERS) {
            MemberName found =
                    take(new MemberName(method.name, "(" + self + parameters + "L" + driver + ";I" + OBJECT));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable MemberName resumeCopy(MethodNode method) {
        for (String driver : RuntimeSymbols.DRIVER_PARAMETERS) {
            for (String frame : RuntimeSymbols.FRAME_PARAMETERS) {
                MemberName found =
                        take(new MemberName(method.name, "(L" + frame + ";" + ARRIVED + "L" + driver + ";I" + OBJECT));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** What is synthetic is never in a trace, so that it may have any name; descriptors are not known yet. */
    private String synthetic(String wanted) {
        String name = wanted;
        for (int i = 2; isUsed(name); i++) {
            name = wanted + i;
        }
        names.add(name);
        return name;
    }

    /** Numbers may follow a name behind an underscore. */
    private boolean isUsed(String name) {
        String next = names.ceiling(name + "_");
        return names.contains(name) || (next != null && next.startsWith(name + "_"));
    }

    private @Nullable MemberName take(MemberName name) {
        return taken.add(name.key()) ? name : null;
    }
}
