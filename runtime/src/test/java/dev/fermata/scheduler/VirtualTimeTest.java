package dev.fermata.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class VirtualTimeTest {

    private final VirtualTime time = new VirtualTime();

    @Test
    void it_starts_at_zero_and_stands_still() {
        assertEquals(0, time.nanoTime());
        assertEquals(0, time.nanoTime());
    }

    @Test
    void parking_jumps_to_the_deadline() {
        time.parkUntil(5);
        assertEquals(5, time.nanoTime());
    }

    @Test
    void parking_until_the_past_does_not_go_back() {
        time.parkUntil(5);
        time.parkUntil(3);
        assertEquals(5, time.nanoTime());
    }

    @Test
    void advancing_adds() {
        time.advance(Duration.ofSeconds(2));
        time.advance(Duration.ZERO);
        time.advance(Duration.ofNanos(1));
        assertEquals(2_000_000_001, time.nanoTime());
    }

    @Test
    void it_cannot_be_turned_back() {
        assertThrows(IllegalArgumentException.class, () -> time.advance(Duration.ofNanos(-1)));
        assertEquals(0, time.nanoTime());
    }
}
