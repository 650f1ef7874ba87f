package dev.fermata.it.asyncio;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.fermata.it.harness.AheadOfTime;
import dev.fermata.it.harness.CaseLoader;
import dev.fermata.it.harness.ChildJvm;
import dev.fermata.it.harness.JavaSources;
import dev.fermata.it.harness.Output;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each behaviour, ahead of time and under the agent. */
class AsyncioIT {

    private static final Path PLAIN = Output.of("asyncio");
    private static final Map<String, byte[]> CLASSES =
            JavaSources.compiled(Path.of("src", "test", "asyncio"), PLAIN, List.of("-g"));

    @TestFactory
    List<DynamicTest> ahead_of_time() throws ClassNotFoundException {
        ClassLoader loader = new CaseLoader(AheadOfTime.transform(CLASSES));
        List<DynamicTest> tests = new ArrayList<>();
        for (Behaviour behaviour : Behaviour.in(CLASSES.keySet(), loader)) {
            tests.add(dynamicTest(words(behaviour), behaviour::show));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> under_the_agent() throws Exception {
        ChildJvm.Result jvm = new ChildJvm()
                .with(ChildJvm.agent(""))
                .before(PLAIN)
                .run(AsyncioProgram.class.getName(), CLASSES.keySet().toArray(String[]::new));
        List<String> lines = jvm.output().lines().toList();
        List<DynamicTest> tests = new ArrayList<>();
        for (Behaviour behaviour : Behaviour.in(CLASSES.keySet(), new CaseLoader(CLASSES))) {
            String holds = AsyncioProgram.HOLDS + behaviour.name();
            tests.add(dynamicTest(words(behaviour), () -> assertTrue(lines.contains(holds), jvm.output())));
        }
        return tests;
    }

    private static String words(Behaviour behaviour) {
        return behaviour.name().replace('_', ' ');
    }
}
