package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
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
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cold cases once more, from compilers that write finally, monitors and switches in other shapes. */
class OtherCompilersIT {

    private static final Set<String> CONCATENATING =
            Set.of("cases.Assignments", "cases.Expressions", "cases.News", "cases.Spilling", "cases.Wide");

    @TestFactory
    List<DynamicNode> cases_do_what_the_oracle_does() throws Exception {
        return List.of(
                dynamicContainer("K29 ecj", tests(Dialect.ECJ, id -> true)),
                dynamicContainer("J10_S14 no debug tables", tests(Dialect.JAVAC_WITHOUT_DEBUG_TABLES, id -> true)),
                dynamicContainer(
                        "M04 concatenation by builders",
                        tests(Dialect.JAVAC_WITH_BUILDERS, id -> CONCATENATING.contains(id.className()))),
                dynamicContainer("computed stack maps", testsOfComputedFrames()));
    }

    private static List<DynamicTest> tests(Dialect dialect, Predicate<CaseId> wanted) throws Exception {
        CaseLibrary library = CaseLibrary.compile(Kind.COLD, dialect);
        return tests(Plan.of(library).only(wanted), library.classes(), dialect.toString());
    }

    private static List<DynamicTest> testsOfComputedFrames() throws Exception {
        CaseLibrary library = Cases.library(Kind.COLD);
        return tests(Plan.of(library), ComputedFrames.of(library.classes()), "computed stack maps");
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
