package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.it.harness.AheadOfTime;
import dev.fermata.it.harness.CaseId;
import dev.fermata.it.harness.Cases;
import dev.fermata.it.harness.Kind;
import dev.fermata.it.harness.Plan;
import dev.fermata.it.harness.TransformedRunner;
import dev.fermata.transform.type.ClassBytes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every case, transformed ahead of time, in every pattern of completion, does what the blocking oracle does. */
class AheadOfTimeIT {

    /** Its methods return subclasses of a future, which nothing but those classes' own bytes can tell. */
    private static final String LOOKED_UP = "cases.Subclasses";

    @ParameterizedTest
    @EnumSource
    void G1_all_classes_pass_the_verifier_of_the_JVM(Kind kind) throws Exception {
        TransformedRunner.verify(Cases.transformed(kind));
    }

    @ParameterizedTest
    @EnumSource
    void G2_they_do_so_when_nothing_was_known_of_other_classes(Kind kind) throws Exception {
        Map<String, byte[]> classes = Cases.library(kind).classes();
        Map<String, byte[]> alone = new TreeMap<>();
        classes.forEach((name, bytes) -> {
            ClassBytes others = name.equals(LOOKED_UP) ? AheadOfTime.among(classes) : ClassBytes.NONE;
            alone.put(name, AheadOfTime.transform(bytes, false, others));
        });
        TransformedRunner.verify(alone);
    }

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
