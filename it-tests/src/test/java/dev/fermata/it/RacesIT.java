package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.it.harness.Scenarios;
import org.junit.jupiter.api.Test;

/** A completion on another thread races with the suspension that waits for it. */
class RacesIT {

    private static final int ROUNDS = Boolean.getBoolean("fermata.long") ? 1_000_000 : 100_000;

    @Test
    void W01_no_completion_is_lost_inside_an_event_loop() throws Exception {
        assertEquals(2L * ROUNDS, Scenarios.call("Races", "rounds", ROUNDS));
    }

    @Test
    void W01_no_completion_is_lost_on_the_default_scheduler() throws Exception {
        assertEquals((long) ROUNDS, Scenarios.call("Races", "hotRounds", ROUNDS));
    }
}
