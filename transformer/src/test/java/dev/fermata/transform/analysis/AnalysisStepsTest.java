package dev.fermata.transform.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.transform.scan.Calls;
import dev.fermata.transform.target.ClassNodes;
import dev.fermata.transform.target.Sources;
import dev.fermata.transform.target.TargetCompiler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;

/** The analyses look at each instruction a bounded number of times, however many suspension points there are. */
class AnalysisStepsTest {

    /** Measured: at most 9.3. */
    private static final int MOST_LOOKS = 12;

    private static final int[] POINTS = {10, 100, 1_000};

    /** Counts how often one of its instructions is read. */
    private static final class Counted extends InsnList {
        private long looks;

        Counted(InsnList instructions) {
            add(instructions);
        }

        @Override
        public AbstractInsnNode get(int index) {
            looks++;
            return super.get(index);
        }
    }

    @TestFactory
    List<DynamicTest> looks_at_each_instruction_do_not_grow_with_the_method() {
        Map<String, IntFunction<String>> shapes = new LinkedHashMap<>();
        shapes.put("P01 awaits in a row", points -> Sources.lines(points, i -> "a += await(x);"));
        shapes.put("P02 ten awaits in each case of a switch in a loop", AnalysisStepsTest::cases);
        shapes.put(
                "J40 a store and an await in each branch",
                points -> Sources.lines(points, i -> "if (a != " + i + ") { b = " + i + "; await(x); }"));
        List<DynamicTest> tests = new ArrayList<>();
        shapes.forEach((name, shape) -> {
            for (int points : POINTS) {
                tests.add(DynamicTest.dynamicTest(name + ", " + points, () -> boundedLooks(points, shape)));
            }
        });
        return tests;
    }

    private static String cases(int points) {
        String cases = Sources.lines(points / 10, i -> "case " + i + ": " + "a += await(x);".repeat(10) + "break;");
        return "int s = 0; while (true) { switch (s++) {\n" + cases + "default: } if (s > 1000) break; }";
    }

    private static void boundedLooks(int points, IntFunction<String> shape) {
        String source = Sources.coroutine(shape.apply(points) + "use(a, b, c, d, e); return result(a);");
        MethodNode method = ClassNodes.method(
                ClassNodes.read(TargetCompiler.compile("A", source).bytes("A")), "f");
        int size = method.instructions.size();
        Counted counted = new Counted(method.instructions);
        method.instructions = counted;
        List<Integer> awaits = new ArrayList<>();
        MethodFacts facts = MethodFacts.of("A", method, instruction -> false);
        for (int i = 0; i < size; i++) {
            if (Calls.isAwait(counted.get(i))) {
                awaits.add(i);
            }
        }
        facts.liveAfter(method, awaits);
        assertEquals(points, awaits.size());
        double looks = (double) counted.looks / size;
        System.out.printf("%d points, %d instructions: %.1f looks at each%n", points, size, looks);
        assertTrue(looks <= MOST_LOOKS, () -> looks + " looks at each instruction");
    }
}
