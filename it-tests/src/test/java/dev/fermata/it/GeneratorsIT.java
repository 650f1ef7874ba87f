package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.it.harness.Scenarios;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the elements of generators cost, and what the failures of generators show. */
class GeneratorsIT {

    @Test
    void an_element_takes_no_memory_besides_itself() throws Exception {
        assertEquals(0L, Scenarios.call("GeneratorScenarios", "direct"));
    }

    @Test
    void nor_does_one_that_a_hundred_generators_hand_on() throws Exception {
        assertEquals(0L, Scenarios.call("GeneratorScenarios", "delegated"));
    }

    @ParameterizedTest(name = "delegated {0}, suspends {1}")
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void the_trace_of_a_failure_names_the_generators_and_their_consumer(boolean delegated, boolean suspends)
            throws Exception {
        StackTraceElement[] trace =
                (StackTraceElement[]) Scenarios.call("GeneratorScenarios", "trace", delegated, suspends);
        List<String> lines = Files.readAllLines(Path.of("src", "test", "scenarios", "GeneratorScenarios.java"));
        List<String> expected = new ArrayList<>(List.of("the line of the failure"));
        if (delegated) {
            expected.add("the line of the delegation");
        }
        expected.add("the line of the loop");
        List<String> places = Arrays.stream(trace)
                .filter(element -> element.getClassName().equals("GeneratorScenarios"))
                .filter(element -> !element.getMethodName().equals("trace"))
                .map(element -> lines.get(element.getLineNumber() - 1).replaceFirst(".*// ", ""))
                .toList();
        assertEquals(expected, places);
    }
}
