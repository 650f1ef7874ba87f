package dev.fermata.it.random;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.it.harness.AgentTrial;
import dev.fermata.it.harness.CaseId;
import dev.fermata.it.harness.Output;
import dev.fermata.it.harness.Plan;
import dev.fermata.it.random.compare.AgentPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A share of the random programs once more, in one JVM under the agent. */
class RandomProgramsUnderAgentIT {

    private static final int SEED = 1;
    private static final int PROGRAMS = 40;

    @Test
    void programs_do_what_the_oracle_does() throws Exception {
        Path root = Output.of("random");
        Plan plan = AgentPlan.write(RandomPrograms.programs(SEED, PROGRAMS), root);
        AgentTrial trial = AgentTrial.of(plan, root);
        List<String> differences = new ArrayList<>();
        for (CaseId id : plan.cases()) {
            differences.addAll(plan.differences(id, "agent", trial));
        }
        assertEquals("", String.join("\n", differences));
        assertEquals(0, trial.jvm().exitCode());
    }
}
