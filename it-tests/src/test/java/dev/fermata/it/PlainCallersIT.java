package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.it.harness.Scenarios;
import org.junit.jupiter.api.Test;

/** Hot methods are called from plain threads, without a loop. */
class PlainCallersIT {

    @Test
    void the_first_step_runs_on_the_caller_and_the_rest_on_the_default_scheduler() throws Exception {
        assertEquals(true, Scenarios.call("PlainCallers", "resumesOnTheDefaultScheduler"));
    }

    @Test
    void failures_come_out_of_the_future_only() throws Exception {
        assertEquals("early, late 7", Scenarios.call("PlainCallers", "failures"));
    }

    @Test
    void many_threads_call_at_once() throws Exception {
        assertEquals(8L * 200 * 10, Scenarios.call("PlainCallers", "fromManyThreads", 8, 200, 10));
    }
}
