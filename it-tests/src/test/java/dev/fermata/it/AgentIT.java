package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.it.harness.AgentTrial;
import dev.fermata.it.harness.CaseId;
import dev.fermata.it.harness.Cases;
import dev.fermata.it.harness.Plan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case, loaded as it is into a JVM under the agent, does what the blocking oracle does. */
class AgentIT {

    @TestFactory
    List<DynamicTest> cases_do_what_the_oracle_does() throws Exception {
        Plan plan = Cases.plan();
        AgentTrial trial = AgentTrial.of(plan);
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest("the JVM under the agent ends well and says nothing", () -> {
            assertEquals(0, trial.jvm().exitCode(), trial.jvm().output());
            assertEquals("", trial.jvm().output().replaceAll("(?m)^.*(warning|Xverify).*$\\R?", ""));
        }));
        for (CaseId id : plan.cases()) {
            tests.add(DynamicTest.dynamicTest(id.toString(), () -> {
                List<String> differences = plan.differences(id, "agent", trial);
                assertEquals("", String.join("\n", differences));
            }));
        }
        return tests;
    }
}
