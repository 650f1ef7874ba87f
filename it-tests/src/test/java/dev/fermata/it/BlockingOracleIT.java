package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.it.harness.CaseId;
import dev.fermata.it.harness.Cases;
import dev.fermata.it.harness.Expect;
import dev.fermata.it.harness.Kind;
import dev.fermata.it.harness.Oracle;
import dev.fermata.it.harness.Outcome;
import dev.fermata.it.harness.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases themselves, run untransformed by the blocking oracle: do they do what their authors say? */
class BlockingOracleIT {

    private static final int LEAST_CASES = 120;

    @TestFactory
    List<DynamicTest> cases_do_what_is_written_beside_them() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Oracle oracle = new Oracle(Cases.library(kind).classesForOracle());
            for (CaseId id : Cases.library(kind).cases()) {
                Expect expectation = oracle.expectation(id);
                if (expectation != null) {
                    tests.add(DynamicTest.dynamicTest(id.toString(), () -> check(oracle, id, expectation)));
                }
            }
        }
        return tests;
    }

    private static void check(Oracle oracle, CaseId id, Expect expectation) throws Exception {
        Outcome outcome = oracle.expected(id, Pattern.READY);
        Outcome written = new Outcome(expectation.value(), expectation.trace());
        assertEquals(written.result(), outcome.result());
        if (!expectation.trace().isEmpty()) {
            assertEquals(written.trace(), outcome.trace());
        }
    }

    @Test
    void there_are_as_many_cases_as_promised() throws Exception {
        Set<String> numbers = Cases.plan().cases().stream().map(CaseId::number).collect(Collectors.toSet());
        System.out.println("numbers of the list that have cases: " + numbers.size());
        assertTrue(numbers.size() >= LEAST_CASES, () -> "only " + numbers.size());
    }
}
