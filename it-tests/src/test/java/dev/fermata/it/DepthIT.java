package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.it.harness.Scenarios;
import org.junit.jupiter.api.Test;

/** Awaits nest deeper than any stack, on a thread whose stack has the default size. */
class DepthIT {

    private static final int DEEP = Boolean.getBoolean("fermata.long") ? 1_000_000 : 100_000;

    @Test
    void a_recursion_of_ready_awaits_runs() throws Exception {
        assertEquals((long) DEEP, Scenarios.call("Depth", "ready", DEEP));
    }

    @Test
    void a_chain_of_suspended_coroutines_resumes() throws Exception {
        assertEquals(DEEP + 1L, Scenarios.call("Depth", "suspended", DEEP));
    }

    @Test
    void a_chain_of_suspended_coroutines_fails_with_the_failure_of_its_leaf() throws Exception {
        assertEquals("leaf true", Scenarios.call("Depth", "failing", DEEP));
    }

    @Test
    void D26_a_loop_of_ready_awaits_runs() throws Exception {
        assertEquals(DEEP, Scenarios.call("Depth", "loop", DEEP));
    }

    @Test
    void D28_a_loop_of_awaits_that_all_suspend_runs() throws Exception {
        assertEquals(DEEP, Scenarios.call("Depth", "relay", DEEP));
    }
}
