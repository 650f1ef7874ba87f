package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.it.harness.ChildJvm;
import dev.fermata.it.harness.JavaSources;
import dev.fermata.it.harness.Output;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a user sees who made a mistake and runs under the agent. */
class AgentDiagnosticsIT {

    private static final Path CLASSES = Output.of("mistakes");

    @BeforeAll
    static void compile() throws Exception {
        JavaSources.emptied(CLASSES);
        JavaSources.compile(Path.of("src", "test", "mistakes"), source -> source, CLASSES, List.of("-g"));
    }

    @Test
    void R15_await_outside_async_is_told_once_and_throws_at_the_call() throws Exception {
        String output = run("", "AwaitOutside", 0);
        assertEquals(1, count(output, "error FERMATA-"), output);
        assertTrue(output.contains("AwaitOutside.java:9"), output);
        assertEquals(1, count(output, "loaded"), output);
        assertEquals(2, count(output, "threw dev.fermata.NotTransformedException"), output);
    }

    @Test
    void await_outside_async_stops_the_class_in_strict_mode() throws Exception {
        String output = run("strict", "AwaitOutside", 1);
        assertTrue(output.contains("FERMATA-"), output);
        assertEquals(0, count(output, "loaded"), output);
    }

    @Test
    void K19_N02_N03_N04_await_under_a_monitor_is_told_for_each_method() throws Exception {
        String output = run("", "AwaitInMonitor", 0);
        assertEquals(3, count(output, "error FERMATA-"), output);
        assertEquals(1, count(output, "error FERMATA-103"), output);
        assertEquals(2, count(output, "error FERMATA-104"), output);
        assertTrue(output.contains("AwaitInMonitor.N02_block (AwaitInMonitor.java:13)"), output);
        assertTrue(output.contains("AwaitInMonitor.N03_method (AwaitInMonitor.java:19)"), output);
        assertTrue(output.contains("AwaitInMonitor.N04_method (AwaitInMonitor.java:24)"), output);
        assertEquals(1, count(output, "loaded"), output);
    }

    @Test
    void I22_await_in_a_constructor_is_told() throws Exception {
        String output = run("", "AwaitInConstructor", 0);
        assertEquals(1, count(output, "error FERMATA-"), output);
        assertTrue(output.contains("AwaitInConstructor.java:15"), output);
        assertEquals(1, count(output, "loaded"), output);
    }

    @Test
    void L20_await_in_a_lambda_that_returns_no_coroutine_is_told() throws Exception {
        String output = run("", "AwaitInLambda", 0);
        assertEquals(3, count(output, "error FERMATA-107"), output);
        assertTrue(output.contains("AwaitInLambda.java:12"), output);
        assertTrue(output.contains("AwaitInLambda.java:16"), output);
        assertTrue(output.contains("AwaitInLambda.java:20"), output);
        assertEquals(1, count(output, "loaded"), output);
        assertEquals(3, count(output, "threw dev.fermata.NotTransformedException"), output);
        assertEquals(0, count(output, "VerifyError"), output);
    }

    @Test
    void V21_await_through_a_method_handle_throws_and_says_why() throws Exception {
        String output = run("", "AwaitByHandle", 0);
        assertEquals(0, count(output, "error FERMATA-"), output);
        assertEquals(1, count(output, "threw dev.fermata.NotTransformedException"), output);
        assertEquals(1, count(output, "AwaitByHandle"), output);
    }

    private static String run(String options, String mainClass, int exitCode) throws Exception {
        ChildJvm.Result result =
                new ChildJvm().with(ChildJvm.agent(options)).before(CLASSES).run(mainClass);
        if (exitCode == 0) {
            assertEquals(0, result.exitCode(), result.output());
        } else {
            assertNotEquals(0, result.exitCode(), result.output());
        }
        return result.output();
    }

    private static int count(String text, String word) {
        return text.split(java.util.regex.Pattern.quote(word), -1).length - 1;
    }
}
