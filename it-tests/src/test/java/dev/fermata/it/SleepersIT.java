package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.it.harness.ChildJvm;
import dev.fermata.it.harness.Scenarios;
import org.junit.jupiter.api.Test;

/** A million coroutines sleep at the same time. */
class SleepersIT {

    @Test
    void a_million_sleeping_coroutines_fit_into_two_gigabytes() throws Exception {
        ChildJvm.Result result =
                new ChildJvm().with("-Xmx2g").before(Scenarios.folder()).run("Sleepers", "1000000");
        assertEquals(0, result.exitCode(), result.output());
        assertTrue(result.output().contains("asleep at once: 1000000"), result.output());
        assertTrue(result.output().contains("slept together: 1799380000"), result.output());
    }
}
