package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.fermata.it.harness.ChildJvm;
import dev.fermata.it.harness.NumberedScenario;
import dev.fermata.it.harness.ScenarioProgram;
import dev.fermata.it.harness.Scenarios;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases that have no blocking twin: races, depth, completion by hand; ahead of time and under the agent. */
class NumberedScenariosIT {

    @TestFactory
    List<DynamicTest> ahead_of_time() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (NumberedScenario scenario : Scenarios.numbered()) {
            tests.add(dynamicTest(words(scenario), () -> assertEquals(scenario.expected(), scenario.run())));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> under_the_agent() throws Exception {
        ChildJvm.Result jvm = new ChildJvm()
                .with("-Dfermata.long=" + Boolean.getBoolean("fermata.long"), ChildJvm.agent(""))
                .before(Scenarios.plainFolder())
                .run(ScenarioProgram.class.getName(), Scenarios.classNames().toArray(String[]::new));
        List<DynamicTest> tests = new ArrayList<>();
        for (NumberedScenario scenario : Scenarios.numbered()) {
            String line = ScenarioProgram.MARK + scenario.name() + ScenarioProgram.MARK + scenario.expected();
            tests.add(dynamicTest(words(scenario), () -> assertTrue(jvm.output().lines().anyMatch(line::equals), jvm.output())));
        }
        return tests;
    }

    private static String words(NumberedScenario scenario) {
        return scenario.name().replace('_', ' ');
    }
}
