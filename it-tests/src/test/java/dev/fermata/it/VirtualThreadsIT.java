package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.it.harness.ChildJvm;
import dev.fermata.it.harness.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** What needs a JVM whose virtual threads share a single carrier. */
class VirtualThreadsIT {

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void Q19_a_waiting_loop_does_not_pin_its_carrier() throws Exception {
        ChildJvm.Result result = new ChildJvm()
                .with("-Djdk.virtualThreadScheduler.parallelism=1", "-Djdk.virtualThreadScheduler.maxPoolSize=1")
                .before(Scenarios.folder())
                .run("VirtualThreads");
        assertEquals("1000 and 1000", result.output().strip());
    }
}
