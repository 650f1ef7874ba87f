package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.it.harness.ChildJvm;
import dev.fermata.it.harness.Scenarios;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Awaits nest a million deep, in a JVM whose stacks have 512 KB and whose heap has 512 MB. */
class DepthIT {

    private static final int DEEP = 1_000_000;

    /** The loops at the end are D26 and D28: awaits that are all ready, and such that all suspend. */
    @Test
    void D28_a_million_deep_in_a_small_stack_and_loops_that_suspend() throws Exception {
        ChildJvm.Result result = new ChildJvm()
                .with("-Xss512k", "-Xmx512m")
                .before(Scenarios.folder())
                .run("Depth", Integer.toString(DEEP));
        assertEquals(
                List.of(
                        "ready " + DEEP,
                        "resumed " + (DEEP + 1),
                        "failed leaf true",
                        "cancelled true",
                        "tasks cancelled true true",
                        "loop " + DEEP,
                        "relay " + DEEP),
                result.output().lines().toList());
    }
}
