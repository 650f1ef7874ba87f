package dev.fermata.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.benchmarks.Peer;
import dev.fermata.benchmarks.Workload;
import dev.fermata.benchmarks.report.Verdict.Outcome;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemandsTest {
    private final ResultsForTests measured = new ResultsForTests();

    @Test
    void a_ratio_at_the_limit_is_met() {
        measured.unit(Workload.W1, Peer.HAND, 2, 0).unit(Workload.W1, Peer.FERMATA, 3, 0);
        Verdict verdict = Demands.atMostTimes(Workload.W1, Peer.HAND, 1.5).check(measured.done());
        assertEquals(new Verdict("at most 1.5 × hand", "1.50 ×", Outcome.MET), verdict);
    }

    @Test
    void a_ratio_above_the_limit_is_missed() {
        measured.unit(Workload.W1, Peer.HAND, 2, 0).unit(Workload.W1, Peer.FERMATA, 3.1, 0);
        Verdict verdict = Demands.atMostTimes(Workload.W1, Peer.HAND, 1.5).check(measured.done());
        assertEquals(Outcome.MISSED, verdict.outcome());
    }

    @Test
    void nothing_is_said_when_the_base_has_failed() {
        measured.failed(Workload.W1, Peer.HAND).unit(Workload.W1, Peer.FERMATA, 3, 0);
        Verdict verdict = Demands.atMostTimes(Workload.W1, Peer.HAND, 1.5).check(measured.done());
        assertEquals(Outcome.UNKNOWN, verdict.outcome());
    }

    @Test
    void traces_of_a_run_as_a_whole_are_no_allocation() {
        measured.unit(Workload.W1, Peer.FERMATA, 3, 0.4).unit(Workload.W2, Peer.FERMATA, 3, 24);
        Results results = measured.done();
        assertEquals(
                Outcome.MET, Demands.noAllocation(Workload.W1).check(results).outcome());
        assertEquals(
                Outcome.MISSED, Demands.noAllocation(Workload.W2).check(results).outcome());
    }

    @Test
    void ahead_of_all_names_the_best_of_the_others() {
        measured.unit(Workload.W5, Peer.HAND, 1, 0)
                .unit(Workload.W5, Peer.FERMATA, 10, 0)
                .unit(Workload.W5, Peer.KT, 40, 0)
                .unit(Workload.W5, Peer.KILIM, 20, 0);
        Verdict verdict = Demands.aheadOfAll(Workload.W5).check(measured.done());
        assertEquals(new Verdict("ahead of all peers", "0.50 × kilim", Outcome.MET), verdict);
    }

    @Test
    void a_tie_is_not_ahead() {
        measured.unit(Workload.W5, Peer.FERMATA, 20, 0).unit(Workload.W5, Peer.KILIM, 20, 0);
        Verdict verdict =
                Demands.aheadOf(Workload.W5, "ahead", EnumSet.of(Peer.KILIM)).check(measured.done());
        assertEquals(Outcome.MISSED, verdict.outcome());
    }

    @Test
    void the_median_of_all_processes_is_compared() {
        measured.figure(Workload.W6, Peer.FERMATA, "bytes_each", 200, 100, 90);
        Verdict verdict = Demands.atMost(Workload.W6, Metric.RETAINED, 112).check(measured.done());
        assertEquals(new Verdict("at most 112 B each", "100 B each", Outcome.MET), verdict);
    }

    @Test
    void what_waits_is_measured_to_a_tenth_of_a_byte() {
        Demand demand = Demands.atMost(Workload.W6, Metric.RETAINED, 112);
        measured.figure(Workload.W6, Peer.FERMATA, "bytes_each", 112.004);
        assertEquals(Outcome.MET, demand.check(measured.done()).outcome());
    }

    @Test
    void a_tenth_of_a_byte_too_many_is_too_many() {
        Demand demand = Demands.atMost(Workload.W6, Metric.RETAINED, 112);
        measured.figure(Workload.W6, Peer.FERMATA, "bytes_each", 112.06);
        assertEquals(Outcome.MISSED, demand.check(measured.done()).outcome());
    }

    @Test
    void growth_is_judged_from_the_smallest_size_on_that_is_named() {
        measured.size(Workload.W2, Peer.FERMATA, 1_000, 90)
                .size(Workload.W2, Peer.FERMATA, 10_000, 12)
                .size(Workload.W2, Peer.FERMATA, 1_000_000, 18);
        Verdict verdict = Demands.level(Workload.W2, 10_000, 2).check(measured.done());
        assertEquals("1.50 ×", verdict.value());
        assertEquals(Outcome.MET, verdict.outcome());
    }

    @Test
    void sleeping_costs_what_is_above_the_time_slept() {
        measured.slept(Peer.FERMATA, 1_000_000, 1.5);
        double cost = UnitCost.of(measured.done(), Workload.W7, Peer.FERMATA, 1_000_000)
                .orElseThrow();
        assertEquals(500, cost, 1e-6);
    }

    @Test
    void a_goal_is_missed_with_one_of_its_demands() {
        assertEquals(Outcome.MISSED, Demands.all(List.of(verdict(Outcome.UNKNOWN), verdict(Outcome.MISSED))));
        assertEquals(Outcome.UNKNOWN, Demands.all(List.of(verdict(Outcome.MET), verdict(Outcome.UNKNOWN))));
        assertEquals(Outcome.MET, Demands.all(List.of(verdict(Outcome.MET), verdict(Outcome.MET))));
    }

    private static Verdict verdict(Outcome outcome) {
        return new Verdict("", "", outcome);
    }
}
