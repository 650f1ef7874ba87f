package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.it.harness.CaseId;
import dev.fermata.it.harness.Cases;
import dev.fermata.it.harness.Kind;
import dev.fermata.it.harness.Plan;
import dev.fermata.it.harness.TransformedRunner;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case, transformed ahead of time, in every pattern of completion, does what the blocking oracle does. */
class AheadOfTimeIT {

    @TestFactory
    List<DynamicTest> cases_do_what_the_oracle_does() throws Exception {
        Plan plan = Cases.plan();
        Map<Kind, TransformedRunner> runners = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            runners.put(kind, new TransformedRunner(Cases.transformed(kind)));
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (CaseId id : plan.cases()) {
            tests.add(DynamicTest.dynamicTest(id.toString(), () -> {
                List<String> differences = plan.differences(id, "ahead of time", runners.get(id.kind())::run);
                assertEquals("", String.join("\n", differences));
            }));
        }
        return tests;
    }
}
