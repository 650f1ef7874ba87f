package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.it.harness.Scenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Section S: a suspended coroutine keeps nothing dead from being collected, an ended one nothing at all. */
class LeaksIT {

    /** How many dead things each case makes; those of S04 die with the coroutine. */
    private static final Map<String, String> CASES = new TreeMap<>(Map.ofEntries(
            Map.entry("S01_simple", "waiting 0 of 1, value 7, ended 0 of 1"),
            Map.entry("S01_two_references", "waiting 0 of 1, value 7, ended 0 of 1"),
            Map.entry("S01_null_cleanup", "waiting 0 of 1, value 7, ended 0 of 1"),
            Map.entry("S01_back_edge", "waiting 0 of 3, value 7, ended 0 of 3"),
            Map.entry("S01_when", "waiting 0 of 1, value 7, ended 0 of 1"),
            Map.entry("S01_if", "waiting 0 of 1, value 7, ended 0 of 1"),
            Map.entry("S02_dead_parameter", "waiting 0 of 1, value 7, ended 0 of 1"),
            Map.entry("S03_this_when_dead", "waiting 0 of 1, value 7, ended 0 of 1"),
            Map.entry("S05_awaited_future_after_resume", "waiting 0 of 1, value 7, ended 0 of 1"),
            Map.entry("S06_loop_variable_of_an_earlier_turn", "waiting 0 of 2, value 7, ended 0 of 2"),
            Map.entry("S07_large_array", "waiting 0 of 1, value 7, ended 0 of 1"),
            Map.entry("S04_after_the_end", "waiting 1 of 1, value 7, ended 0 of 1"),
            Map.entry("S04_after_a_failure", "waiting 1 of 1, failed 7, ended 0 of 1"),
            Map.entry("S04_after_a_failure_that_passes_through", "waiting 1 of 1, failed 7, ended 0 of 1")));

    @TestFactory
    List<DynamicTest> nothing_dead_is_kept() {
        List<DynamicTest> tests = new ArrayList<>();
        CASES.forEach((name, expected) -> {
            for (String kind : List.of("Leaks", "HotLeaks")) {
                for (boolean before : new boolean[] {false, true}) {
                    String copy = before ? "resume copy" : "entry copy";
                    tests.add(DynamicTest.dynamicTest(
                            name + ", " + kind + ", in the " + copy,
                            () -> assertEquals(
                                    expected, check(kind, name, before).get(0))));
                }
            }
        });
        return tests;
    }

    @Test
    void S18_a_suspended_coroutine_says_where_it_stands() throws Exception {
        List<String> said = check("Leaks", "S01_simple", true);
        assertTrue(
                said.get(1).matches("Coroutine\\[cases//Leaks\\.S01_simple\\(Leaks\\.java:\\d+\\), suspended\\]"),
                said.get(1));
        assertTrue(
                said.get(2).matches("Coroutine\\[cases//Leaks\\.S01_simple\\(Leaks\\.java.*\\), ended\\]"),
                said.get(2));
    }

    private static List<String> check(String kind, String name, boolean before) throws Exception {
        return ((String) Scenarios.call("LeakCheck", "check", kind, name, before))
                .lines()
                .toList();
    }
}
