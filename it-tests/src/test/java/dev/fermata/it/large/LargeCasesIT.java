package dev.fermata.it.large;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.it.harness.AgentTrial;
import dev.fermata.it.harness.AheadOfTime;
import dev.fermata.it.harness.CaseId;
import dev.fermata.it.harness.CaseLibrary;
import dev.fermata.it.harness.Kind;
import dev.fermata.it.harness.Output;
import dev.fermata.it.harness.Plan;
import dev.fermata.it.harness.TransformedRunner;
import dev.fermata.it.harness.Trial;
import dev.fermata.transform.diagnostic.DiagnosticCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Large methods do what the blocking oracle does, ahead of time and under the agent; that some stay interpreted is said. */
class LargeCasesIT {

    private static final Path ROOT = Output.of("large-cases");

    @TestFactory
    List<DynamicTest> cases_do_what_the_oracle_does() throws Exception {
        Map<Kind, TransformedRunner> runners = new EnumMap<>(Kind.class);
        Map<Kind, Plan> plans = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            CaseLibrary library = CaseLibrary.generated(kind, ROOT, LargeSources.all());
            plans.put(kind, Plan.of(library));
            Set<DiagnosticCode> large = Set.of(DiagnosticCode.METHOD_NOT_COMPILED);
            runners.put(kind, new TransformedRunner(AheadOfTime.transform(library.classes(), large)));
        }
        Plan plan = plans.get(Kind.COLD).and(plans.get(Kind.HOT));
        List<DynamicTest> tests = new ArrayList<>(tests(
                "ahead of time", plan, (id, pattern) -> runners.get(id.kind()).run(id, pattern)));
        AgentTrial agent = AgentTrial.of(plan, ROOT);
        tests.add(DynamicTest.dynamicTest(
                "G5 the JIT compiles whatever it tries to", () -> assertEquals(List.of(), agent.notCompiled())));
        tests.add(DynamicTest.dynamicTest(
                "the JVM under the agent ends well",
                () -> assertEquals(0, agent.jvm().exitCode(), agent.jvm().output())));
        tests.addAll(tests("agent", plan, agent));
        return tests;
    }

    private static List<DynamicTest> tests(String way, Plan plan, Trial trial) {
        List<DynamicTest> tests = new ArrayList<>();
        for (CaseId id : plan.cases()) {
            tests.add(DynamicTest.dynamicTest(id + ", " + way, () -> {
                List<String> differences = plan.differences(id, way, trial);
                assertEquals("", String.join("\n", differences));
            }));
        }
        return tests;
    }
}
