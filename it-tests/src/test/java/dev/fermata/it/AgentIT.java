package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.it.harness.AgentTrial;
import dev.fermata.it.harness.CaseId;
import dev.fermata.it.harness.Cases;
import dev.fermata.it.harness.ChildJvm;
import dev.fermata.it.harness.JavaSources;
import dev.fermata.it.harness.Kind;
import dev.fermata.it.harness.LoadProgram;
import dev.fermata.it.harness.Output;
import dev.fermata.it.harness.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every case, loaded as it is into a JVM under the agent, does what the blocking oracle does. */
class AgentIT {

    @TestFactory
    List<DynamicTest> cases_do_what_the_oracle_does() throws Exception {
        Plan plan = Cases.plan();
        AgentTrial trial = AgentTrial.of(plan);
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest("the JVM under the agent ends well and says nothing", () -> {
            assertEquals(0, trial.jvm().exitCode(), trial.jvm().output());
            assertFalse(trial.jvm().output().contains("FERMATA"), trial.jvm().output());
        }));
        tests.add(DynamicTest.dynamicTest(
                "G5 the JIT compiles whatever it tries to", () -> assertEquals(List.of(), trial.notCompiled())));
        for (CaseId id : plan.cases()) {
            tests.add(DynamicTest.dynamicTest(id.toString(), () -> {
                List<String> differences = plan.differences(id, "agent", trial);
                assertEquals("", String.join("\n", differences));
            }));
        }
        return tests;
    }

    @ParameterizedTest
    @EnumSource
    void G8_the_agent_writes_the_same_bytes_as_a_build(Kind kind) throws Exception {
        Path dump = JavaSources.emptied(Output.of("dump", kind.toString()));
        Map<String, byte[]> transformed = Cases.transformed(kind);
        ChildJvm.Result result =
                new ChildJvm().with(ChildJvm.agent("dump=" + dump)).run(LoadProgram.class.getName(), kind.name());
        assertEquals(0, result.exitCode(), result.output());
        for (Path file : JavaSources.filesBelow(dump, ".class")) {
            String name = dump.relativize(file).toString().replace(".class", "").replace('/', '.');
            assertArrayEquals(transformed.get(name), Files.readAllBytes(file), name);
        }
        assertTrue(Files.exists(dump.resolve("cases").resolve("Spilling.class")));
    }
}
