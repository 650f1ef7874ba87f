package dev.fermata.it.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.fermata.it.harness.AheadOfTime;
import dev.fermata.it.harness.CaseId;
import dev.fermata.it.harness.CaseLibrary;
import dev.fermata.it.harness.JavaSources;
import dev.fermata.it.harness.Kind;
import dev.fermata.it.harness.Output;
import dev.fermata.it.harness.Pattern;
import dev.fermata.it.harness.Plan;
import dev.fermata.it.harness.TransformedRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cold cases once more, in the class files that javac writes for other releases and with other options. */
class ReleasesIT {

    private static final Path ROOT = Output.of("releases");

    /** So few would mean that the sources were left out, not the cases that are too new. */
    private static final int ENOUGH = 100;

    @TestFactory
    List<DynamicNode> cases_do_what_the_oracle_does() throws Exception {
        List<DynamicNode> tests = new ArrayList<>();
        tests.add(tests(8, 52, "-g", "-parameters"));
        tests.add(tests(11, 55, "-g:none"));
        tests.add(tests(17, 61, "-XDstringConcat=inline", "-parameters"));
        if (Runtime.version().feature() >= 25) {
            tests.add(tests(21, 65, "-g"));
            tests.add(tests(25, 69, "-g:lines"));
        }
        return tests;
    }

    private static DynamicNode tests(int release, int major, String... options) throws Exception {
        String name = "T01 --release " + release + " " + String.join(" ", options);
        Path output = JavaSources.emptied(ROOT.resolve(Integer.toString(release)));
        new OlderCases(release, List.of(options), output).compile(Kind.COLD::source);
        CaseLibrary library = CaseLibrary.of(Kind.COLD, output);
        Map<String, byte[]> transformed = AheadOfTime.transform(library.classes());
        Plan plan = Plan.of(library, Pattern::few);
        TransformedRunner runner = new TransformedRunner(transformed);
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(dynamicTest(name + " keeps its version", () -> {
            transformed.forEach((type, bytes) -> assertEquals(major, bytes[7], type));
            assertTrue(plan.cases().size() > ENOUGH, "cases: " + plan.cases().size());
            System.out.println(name + ": " + plan.cases().size() + " cases");
        }));
        for (CaseId id : plan.cases()) {
            tests.add(dynamicTest(id + ", " + name, () -> {
                List<String> differences = plan.differences(id, name, runner::run);
                assertEquals("", String.join("\n", differences));
            }));
        }
        return dynamicContainer(name, tests);
    }
}
