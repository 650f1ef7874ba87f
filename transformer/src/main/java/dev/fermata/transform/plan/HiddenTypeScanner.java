package dev.fermata.transform.plan;

import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.diagnostic.DiagnosticCode;
import dev.fermata.transform.diagnostic.Place;
import dev.fermata.transform.scan.Places;
import dev.fermata.transform.type.MachineType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Finds values that cannot come back from a frame: a call wants their class by its name, and the user's class must not cast
 * to it. The JVM checks access where code names a class, not where a value is passed on.
 */
final class HiddenTypeScanner {

    private final ClassNode owner;
    private final MethodPlan plan;
    private final Set<String> wanted = new HashSet<>();

    private HiddenTypeScanner(ClassNode owner, MethodPlan plan) {
        this.owner = owner;
        this.plan = plan;
        for (AbstractInsnNode instruction : plan.method().node().instructions) {
            wantedBy(instruction).forEach(type -> wanted.add(type.getInternalName()));
        }
    }

    static List<Diagnostic> scan(ClassNode owner, MethodPlan plan) {
        return new HiddenTypeScanner(owner, plan).scan();
    }

    private static Stream<Type> wantedBy(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (instruction instanceof MethodInsnNode call) {
            return Arrays.stream(Type.getArgumentTypes(call.desc));
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            return Arrays.stream(Type.getArgumentTypes(dynamic.desc));
        } else if (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC) {
            return Stream.of(Type.getType(((FieldInsnNode) instruction).desc));
        }
        return Stream.of();
    }

    private List<Diagnostic> scan() {
        Set<Diagnostic> diagnostics = new LinkedHashSet<>();
        for (SuspensionPoint point : plan.points()) {
            List<MachineType> kept = new ArrayList<>(point.below().locals());
            kept.addAll(point.below().stack());
            kept.stream().filter(this::isLost).forEach(type -> diagnostics.add(lost(type, point)));
        }
        return List.copyOf(diagnostics);
    }

    private boolean isLost(MachineType type) {
        return type.isReference()
                && wanted.contains(type.name())
                && !plan.view().of(type).equals(type);
    }

    private Diagnostic lost(MachineType type, SuspensionPoint point) {
        MethodNode method = plan.method().node();
        Place place = new Place(Places.dotted(owner.name), method.name, owner.sourceFile, point.line());
        return Diagnostic.of(
                DiagnosticCode.HIDDEN_TYPE,
                place,
                "a value of type " + Places.dotted(type.name()) + " is needed again after the await");
    }
}
