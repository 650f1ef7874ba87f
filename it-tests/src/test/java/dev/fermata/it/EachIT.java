package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.it.harness.Scenarios;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Loops that await each element, and resources that are closed by awaiting, in the course of time. */
class EachIT {

    @Test
    void cancelling_a_loop_closes_its_iterator() throws Exception {
        assertEquals(
                "cancelled true [asked, got 1, asked, got 2, asked, got 3, asked, closing, closed]",
                Scenarios.call("EachScenarios", "cancelledInTheMiddle"));
    }

    @Test
    void cancelling_while_it_closes_does_not_close_twice_and_does_not_go_on() throws Exception {
        assertEquals(
                "cancelled true [asked, got 1, closing]", Scenarios.call("EachScenarios", "cancelledWhileClosing"));
    }

    @Test
    void closing_under_a_monitor_says_what_to_do() throws Exception {
        String said = (String) Scenarios.call("EachScenarios", "underMonitor");
        assertTrue(said.startsWith("threw: close() of EachScenarios"), said);
        assertTrue(said.contains("synchronized"), said);
    }

    @Test
    void the_trace_of_a_failure_to_close_names_the_line_of_the_loop() throws Exception {
        StackTraceElement[] trace = (StackTraceElement[]) Scenarios.call("EachScenarios", "traceOfClosing");
        List<String> lines = Files.readAllLines(Path.of("src", "test", "scenarios", "EachScenarios.java"));
        List<String> places = Arrays.stream(trace)
                .filter(element -> element.getMethodName().equals("failsToClose"))
                .map(element -> lines.get(element.getLineNumber() - 1).trim())
                .toList();
        assertEquals(List.of("for (int n : each(FailsToClose::new)) { // the line of the loop"), places);
    }
}
