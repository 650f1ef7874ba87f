package dev.fermata.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.benchmarks.Peer;
import dev.fermata.benchmarks.Workload;
import dev.fermata.benchmarks.report.Verdict.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairDemandsTest {
    private final ResultsForTests measured = new ResultsForTests();

    @Test
    void a_suspension_does_not_pay_for_its_future() {
        measured.unit(Workload.W11, Peer.FERMATA, 90, 112).unit(Workload.W11B, Peer.FERMATA, 20, 40);
        Results results = measured.done();
        Verdict verdict = PairDemands.atMost(Derived.SUSPENSION_BYTES, 64).check(results);
        assertEquals(new Verdict("W11 − W11b, B: at most 64", "72.0", Outcome.MISSED), verdict);
        assertEquals(70, Derived.SUSPENSION_TIME.of(results, Peer.FERMATA).orElseThrow());
    }

    @Test
    void a_failure_is_charged_for_the_calls_that_only_the_deep_one_has() {
        measured.unit(Workload.W12, Peer.KT, 6_400, 0).unit(Workload.W12L, Peer.KT, 1_600, 0);
        assertEquals(
                100, Derived.CALL_OF_FAILURE.of(measured.done(), Peer.KT).orElseThrow());
    }

    @Test
    void half_the_time_on_all_cores_is_twice_as_fast() {
        measured.unit(Workload.W13, Peer.FERMATA, 10, 0).unit(Workload.W13O, Peer.FERMATA, 20, 0);
        Verdict verdict = PairDemands.atLeast(Derived.SPEED_UP, 1.6).check(measured.done());
        assertEquals(Outcome.MET, verdict.outcome());
        assertEquals("2.00", verdict.value());
    }

    @Test
    void without_the_baseline_nothing_is_said() {
        measured.unit(Workload.W13, Peer.FERMATA, 10, 0);
        Verdict verdict = PairDemands.atLeast(Derived.SPEED_UP, 1.6).check(measured.done());
        assertEquals(Outcome.UNKNOWN, verdict.outcome());
        assertTrue(new DerivedTable(measured.done()).isEmpty());
    }

    @Test
    void a_heap_that_grows_from_the_tenth_to_the_end_is_not_flat() {
        measured.figures(Workload.W11M, Peer.FERMATA, Map.of("heap_after_tenth_mb", 3.0, "heap_at_end_mb", 30.0));
        Verdict verdict = PairDemands.flatHeap(Workload.W11M, 1).check(measured.done());
        assertEquals(Outcome.MISSED, verdict.outcome());
        assertEquals("27.0", verdict.value());
    }
}
