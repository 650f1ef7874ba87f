package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.fermata.it.harness.AheadOfTime;
import dev.fermata.it.harness.CaseId;
import dev.fermata.it.harness.CaseLibrary;
import dev.fermata.it.harness.Dialect;
import dev.fermata.it.harness.Kind;
import dev.fermata.it.harness.Plan;
import dev.fermata.it.harness.TransformedRunner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cold cases once more, from compilers that write finally, monitors and switches in other shapes. */
class OtherCompilersIT {

    @TestFactory
    List<DynamicNode> cases_do_what_the_oracle_does() throws Exception {
        return List.of(
                dynamicContainer("K29 ecj", tests(Dialect.ECJ)),
                dynamicContainer("J10 no debug tables", tests(Dialect.JAVAC_WITHOUT_DEBUG_TABLES)));
    }

    private static List<DynamicTest> tests(Dialect dialect) throws Exception {
        CaseLibrary library = CaseLibrary.compile(Kind.COLD, dialect);
        Plan plan = Plan.of(library);
        TransformedRunner runner = new TransformedRunner(AheadOfTime.transform(library.classes()));
        List<DynamicTest> tests = new ArrayList<>();
        for (CaseId id : plan.cases()) {
            tests.add(dynamicTest(id + ", " + dialect, () -> {
                List<String> differences = plan.differences(id, dialect.toString(), runner::run);
                assertEquals("", String.join("\n", differences));
            }));
        }
        return tests;
    }
}
