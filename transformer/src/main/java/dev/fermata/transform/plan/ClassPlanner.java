package dev.fermata.transform.plan;

import dev.fermata.transform.analysis.MissingStackMapException;
import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.diagnostic.DiagnosticCode;
import dev.fermata.transform.scan.AsyncMethod;
import dev.fermata.transform.scan.FailureInMethod;
import dev.fermata.transform.scan.Places;
import dev.fermata.transform.scan.ReturnKind;
import dev.fermata.transform.scan.ScannedClass;
import dev.fermata.transform.type.ClassHierarchy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** Makes the plan of a class: names first, as methods call each other's copies, then method by method. */
public final class ClassPlanner {

    private static final int KNOWN_CALLEE = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;

    private final ClassNode owner;
    private final TypeRelaxation relaxation;
    private final FusedCallPlanner fusing;
    private final Map<AsyncMethod, MemberNames> names = new LinkedHashMap<>();
    private final Map<String, MemberName> targets = new HashMap<>();
    private final Set<MemberName> givers = new HashSet<>();
    private final List<MethodPlan> plans = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private ClassPlanner(ScannedClass scanned, ClassHierarchy hierarchy) {
        this.owner = scanned.node();
        this.relaxation = new TypeRelaxation(scanned, hierarchy);
        this.fusing = new FusedCallPlanner(
                owner, scanned.methods().stream().map(AsyncMethod::key).collect(Collectors.toSet()));
    }

    /**
     * Plans a class.
     *
     * @param scanned what was found in it
     * @param hierarchy for types that the class must not name
     * @return the plan; complete only when it has no errors
     */
    public static ClassPlan plan(ScannedClass scanned, ClassHierarchy hierarchy) {
        ClassPlanner planner = new ClassPlanner(scanned, hierarchy);
        planner.nameAll(scanned.methods());
        planner.names.forEach(
                (method, names) -> FailureInMethod.named(method.key(), () -> planner.planMethod(method, names)));
        return new ClassPlan(scanned.node(), planner.plans, planner.diagnostics);
    }

    private void nameAll(List<AsyncMethod> methods) {
        NamePlanner planner = new NamePlanner(owner, methods);
        for (AsyncMethod method : methods) {
            MemberNames found = planner.namesFor(method);
            if (found == null) {
                report(DiagnosticCode.AMBIGUOUS_OVERLOADS, method, "too many overloads of " + method.node().name);
                continue;
            }
            names.put(method, found);
            if (found.entry() != null && isKnownCallee(method)) {
                targets.put(owner.name + "." + method.key(), found.entry());
                if (BoxPlanner.mayAnswerPrimitive(method)) {
                    givers.add(found.entry());
                }
            }
        }
        names.replaceAll(planner::withParts);
    }

    private boolean isKnownCallee(AsyncMethod method) {
        return method.kind() == ReturnKind.COLD
                && ((method.node().access & KNOWN_CALLEE) != 0 || (owner.access & Opcodes.ACC_FINAL) != 0);
    }

    private void planMethod(AsyncMethod method, MemberNames found) {
        try {
            MethodPlanner planner = new MethodPlanner(owner, method, new KnownCallees(targets, givers), fusing);
            diagnostics.addAll(planner.diagnostics());
            MethodPlan plan = planner.plan(found, relaxation);
            diagnostics.addAll(HiddenTypeScanner.scan(owner, plan));
            plans.add(plan);
        } catch (MissingStackMapException e) {
            report(DiagnosticCode.NO_STACK_MAPS, method, "the class has no stack maps");
        }
    }

    private void report(DiagnosticCode code, AsyncMethod method, String message) {
        diagnostics.add(Diagnostic.of(code, Places.of(owner, method.node()), message));
    }
}
