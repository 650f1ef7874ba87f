package dev.fermata.it.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.it.structure.ClassSurface;
import dev.fermata.it.structure.CodeSize;
import dev.fermata.it.structure.DebugTables;
import dev.fermata.it.structure.MonitorBalance;
import dev.fermata.it.structure.Reducibility;
import dev.fermata.it.structure.TransformedMethods;
import dev.fermata.transform.TransformResult;
import dev.fermata.transform.Transformer;
import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.diagnostic.DiagnosticCode;
import dev.fermata.transform.type.ClassBytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.tree.MethodNode;

/**
 * What holds for every class that any test transforms (G1 to G6, K13, K20, S08, S09, S15, S17), whether the test thinks of it or not: {@link
 * AheadOfTime} is the only way to transform a class here, and it asks this class. G7 is asked after every run by {@link
 * TransformedRunner}, G8 of every class that is loaded under the agent.
 */
final class GlobalAssertions {

    private static final int SMALL = 4000;
    private static final int JIT_LIMIT = 8000;

    private GlobalAssertions() {}

    /** G1 to G6, the debug tables and the surface of classes that belong together, by binary name. */
    static void hold(
            Map<String, byte[]> originals,
            Map<String, byte[]> emitted,
            ClassBytes others,
            Set<DiagnosticCode> expected) {
        originals.forEach((name, original) -> {
            List<String> problems = new ArrayList<>(sameBytes(original, emitted.get(name), others, expected));
            problems.addAll(shapes(original, emitted.get(name)));
            problems.addAll(DebugTables.problems(original, emitted.get(name)));
            problems.addAll(ClassSurface.problems(original, emitted.get(name)));
            assertEquals(List.of(), problems, name);
        });
        verifiedByTheJvm(emitted);
        verifiedByTheJvm(withoutLookUps(originals, expected));
    }

    /** G1: the JVM's verifier accepts these classes, in a loader of their own. */
    static void verifiedByTheJvm(Map<String, byte[]> classes) {
        CaseLoader loader = new CaseLoader(classes);
        classes.keySet().forEach(loader::link);
    }

    /** G2: what comes out when nothing is known of any other class. Only a return type may need one (case R04). */
    private static Map<String, byte[]> withoutLookUps(Map<String, byte[]> originals, Set<DiagnosticCode> expected) {
        Map<String, byte[]> alone = new TreeMap<>();
        originals.forEach((name, original) -> {
            TransformResult result = new Transformer(false).transform(original, ClassBytes.NONE);
            boolean excused = result.diagnostics().stream()
                    .map(Diagnostic::code)
                    .allMatch(code -> code == DiagnosticCode.UNSUPPORTED_RETURN_TYPE || expected.contains(code));
            assertTrue(excused, () -> "G2: " + name + " needs other classes: " + result.diagnostics());
            byte[] transformed = result.classFile();
            alone.put(name, transformed != null ? transformed : original);
        });
        return alone;
    }

    /** G6: deterministic and idempotent. */
    private static List<String> sameBytes(
            byte[] original, byte[] emitted, ClassBytes others, Set<DiagnosticCode> expected) {
        List<String> problems = new ArrayList<>();
        if (!Arrays.equals(emitted, AheadOfTime.transform(original, new Transformer(false), others, expected))) {
            problems.add("G6: other bytes the second time");
        }
        if (!Arrays.equals(emitted, AheadOfTime.transform(emitted, new Transformer(false), others, expected))) {
            problems.add("G6: transforming a transformed class changes it");
        }
        return problems;
    }

    /** G3 to G5: loops, sizes and monitors. */
    static List<String> shapes(byte[] original, byte[] emitted) {
        List<String> problems = new ArrayList<>();
        TransformedMethods methods = TransformedMethods.of(original, emitted);
        report(problems, "G3: a loop has two entries in ", methods.losing(Reducibility::isReducible));
        report(problems, "G4: the JIT refuses ", refusedByTheJit(methods));
        report(problems, "G5: monitors are not balanced in ", methods.losing(MonitorBalance::isBalanced));
        return problems;
    }

    /** A method whose original is small stays below the limit; how large the others get is shown elsewhere. */
    private static List<MethodNode> refusedByTheJit(TransformedMethods methods) {
        return methods.losing(method -> CodeSize.of(method) <= JIT_LIMIT).stream()
                .filter(large -> methods.originals().stream()
                        .filter(method -> method.name.equals(large.name))
                        .allMatch(method -> CodeSize.of(method) <= SMALL))
                .toList();
    }

    private static void report(List<String> problems, String problem, List<MethodNode> methods) {
        methods.forEach(method -> problems.add(problem + method.name + method.desc));
    }
}
