package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.it.harness.ChildJvm;
import dev.fermata.it.harness.Scenarios;
import org.junit.jupiter.api.Test;

/** Where the stack or the heap ends while a coroutine suspends, it fails or goes on, and never waits for nothing. */
class ExhaustionIT {

    private static final String ALL = " all ended, some failed, some went on, some never began";

    @Test
    void F27_a_stack_overflow_while_suspending_is_a_failure() throws Exception {
        assertEquals("stack" + ALL, outcome(new ChildJvm().with("-Xss512k"), "stack"));
    }

    /** Without buffers for each thread the heap ends at an exact byte. */
    @Test
    void F28_a_full_heap_while_suspending_is_a_failure_at_the_await() throws Exception {
        assertEquals("heap" + ALL, outcome(new ChildJvm().with("-Xmx12m", "-XX:+UseSerialGC", "-XX:-UseTLAB"), "heap"));
    }

    private static String outcome(ChildJvm jvm, String what) throws Exception {
        ChildJvm.Result result = jvm.before(Scenarios.folder()).run("Exhaustion", what);
        return result.output().lines().reduce((first, last) -> last).orElse("nothing was said");
    }
}
