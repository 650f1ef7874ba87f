package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.it.harness.Scenarios;
import org.junit.jupiter.api.Test;

/** A completion on another thread races with the suspension that waits for it. */
class RacesIT {

    private static final int ROUNDS = 100_000;
    private static final int LONG = Boolean.getBoolean("fermata.long") ? 1_000_000 : ROUNDS;

    @Test
    void W01_no_completion_is_lost_inside_an_event_loop() throws Exception {
        assertEquals(2L * LONG, Scenarios.call("Races", "rounds", LONG));
    }

    @Test
    void W01_no_completion_is_lost_on_the_default_scheduler() throws Exception {
        assertEquals((long) ROUNDS, Scenarios.call("Races", "hotRounds", ROUNDS));
    }
}
