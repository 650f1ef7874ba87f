package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.fermata.it.harness.AheadOfTime;
import dev.fermata.it.harness.CaseId;
import dev.fermata.it.harness.CaseLibrary;
import dev.fermata.it.harness.Cases;
import dev.fermata.it.harness.ComputedFrames;
import dev.fermata.it.harness.Dialect;
import dev.fermata.it.harness.Kind;
import dev.fermata.it.harness.Plan;
import dev.fermata.it.harness.TransformedRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cold cases once more, from compilers that write finally, monitors and switches in other shapes. */
class OtherCompilersIT {

    private static final Set<String> CONCATENATING =
            Set.of("cases.Assignments", "cases.Expressions", "cases.News", "cases.Spilling", "cases.Wide");

    @TestFactory
    List<DynamicTest> K29_ecj() throws Exception {
        return tests(Dialect.ECJ, id -> true);
    }

    @TestFactory
    List<DynamicTest> J10_S14_no_debug_tables() throws Exception {
        return tests(Dialect.JAVAC_WITHOUT_DEBUG_TABLES, id -> true);
    }

    @TestFactory
    List<DynamicTest> M04_concatenation_by_builders() throws Exception {
        return tests(Dialect.JAVAC_WITH_BUILDERS, id -> CONCATENATING.contains(id.className()));
    }

    @TestFactory
    List<DynamicTest> computed_stack_maps() throws Exception {
        CaseLibrary library = Cases.library(Kind.COLD);
        return tests(Plan.of(library), ComputedFrames.of(library.classes()), "computed stack maps");
    }

    private static List<DynamicTest> tests(Dialect dialect, Predicate<CaseId> wanted) throws Exception {
        CaseLibrary library = CaseLibrary.compile(Kind.COLD, dialect);
        return tests(Plan.of(library).only(wanted), library.classes(), dialect.toString());
    }

    private static List<DynamicTest> tests(Plan plan, Map<String, byte[]> classes, String name) throws Exception {
        TransformedRunner runner = new TransformedRunner(AheadOfTime.transform(classes));
        List<DynamicTest> tests = new ArrayList<>();
        for (CaseId id : plan.cases()) {
            tests.add(dynamicTest(id + ", " + name, () -> {
                List<String> differences = plan.differences(id, name, runner::run);
                assertEquals("", String.join("\n", differences));
            }));
        }
        return tests;
    }
}
