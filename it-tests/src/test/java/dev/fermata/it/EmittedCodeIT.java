package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.fermata.it.harness.AheadOfTime;
import dev.fermata.it.harness.Cases;
import dev.fermata.it.harness.Kind;
import dev.fermata.it.structure.CodeSize;
import dev.fermata.it.structure.Methods;
import dev.fermata.it.structure.MonitorBalance;
import dev.fermata.it.structure.Reducibility;
import dev.fermata.transform.type.ClassBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.objectweb.asm.tree.MethodNode;

/** The global assertions on every class of cases, as far as they are about bytes: G2 to G6. */
class EmittedCodeIT {

    private static final int SMALL = 4000;
    private static final int JIT_LIMIT = 8000;

    @TestFactory
    List<DynamicNode> emitted_classes_are_well_made() throws Exception {
        List<DynamicNode> nodes = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Map<String, byte[]> originals = Cases.library(kind).classes();
            Map<String, byte[]> transformed = Cases.transformed(kind);
            originals.forEach((name, original) -> nodes.add(
                    dynamicContainer(name + " (" + kind + ")", tests(original, transformed.get(name), originals))));
        }
        return nodes;
    }

    private static List<DynamicNode> tests(byte[] original, byte[] emitted, Map<String, byte[]> all) {
        return List.of(
                dynamicTest(
                        "G2 no class is loaded or looked up",
                        () -> assertArrayEquals(emitted, AheadOfTime.transform(original, false, alone(all)))),
                dynamicTest("G3 loops have a single entry", () -> loopsHaveASingleEntry(original, emitted)),
                dynamicTest("G4 methods stay compilable", () -> methodsStayCompilable(original, emitted)),
                dynamicTest("G5 monitors are balanced", () -> monitorsAreBalanced(emitted)),
                dynamicTest(
                        "G6 the same bytes each time",
                        () -> assertArrayEquals(
                                emitted, AheadOfTime.transform(original, false, AheadOfTime.among(all)))),
                dynamicTest(
                        "G6 a second transformation does nothing",
                        () -> assertArrayEquals(
                                emitted, AheadOfTime.transform(emitted, true, AheadOfTime.among(all)))));
    }

    /** Nothing of other classes, but of subclasses of futures, which methods of case R04 return. */
    private static ClassBytes alone(Map<String, byte[]> all) {
        return name -> name.startsWith("cases/Subclasses$")
                ? all.get(name.replace('/', '.'))
                : AheadOfTime.FORBIDDEN.find(name);
    }

    private static void loopsHaveASingleEntry(byte[] original, byte[] emitted) {
        Set<String> irreducible = Methods.of(original).stream()
                .filter(method -> !Reducibility.isReducible(method))
                .map(method -> method.name)
                .collect(Collectors.toSet());
        for (MethodNode method : Methods.of(emitted)) {
            assertTrue(
                    irreducible.contains(method.name) || Reducibility.isReducible(method),
                    () -> "a loop has two entries in " + method.name + method.desc);
        }
    }

    private static void methodsStayCompilable(byte[] original, byte[] emitted) {
        double worst = 0;
        for (MethodNode before : Methods.of(original)) {
            int size = CodeSize.of(before);
            for (MethodNode after : Methods.of(emitted)) {
                if (after.name.equals(before.name) && size > 0 && !after.name.startsWith("<")) {
                    int newSize = CodeSize.of(after);
                    worst = Math.max(worst, (double) newSize / size);
                    assertTrue(size > SMALL || newSize <= JIT_LIMIT, () -> after.name + after.desc + ": " + newSize);
                }
            }
        }
        System.out.printf("largest growth of a method: %.1f times%n", worst);
    }

    private static void monitorsAreBalanced(byte[] emitted) {
        List<String> unbalanced = Methods.of(emitted).stream()
                .filter(method -> !MonitorBalance.isBalanced(method))
                .map(method -> method.name + method.desc)
                .toList();
        assertEquals(List.of(), unbalanced);
    }
}
