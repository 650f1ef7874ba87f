package dev.fermata.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class WorkloadTest {
    @Test
    void a_chain_hands_up_what_integer_does_not_cache() {
        assertEquals(1_000 + 1_001 + 2 * Parameters.DEPTH, Workload.W3.checksum(2));
    }

    @Test
    void what_waits_adds_up_all_of_its_variables() {
        long first = 1 + 0 + 0 + 1;
        long second = 1 + 1 + 3 + 1;
        assertEquals(first + second, Workload.W6.checksum(2));
    }

    @Test
    void loops_compute_the_same_up_to_when_they_yield() {
        assertEquals(Workload.W10V.checksum(1), Workload.W10VA.checksum(1));
    }

    @Test
    void both_players_add_up_all_numbers_of_their_rounds() {
        assertEquals(0 + 1 + 2 + 3, Workload.W13P.checksum(2));
    }

    @Test
    void a_wrong_answer_is_an_error() {
        assertThrows(IllegalStateException.class, () -> Workload.W9.verify(10, 44));
    }

    @Test
    void all_are_found_by_their_names() {
        for (Workload workload : Workload.values()) {
            assertEquals(workload, Workload.of(workload.id()));
        }
        for (Peer peer : Peer.values()) {
            assertEquals(peer, Peer.of(peer.id()));
        }
    }
}
