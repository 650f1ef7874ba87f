package dev.fermata.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.benchmarks.Peer;
import dev.fermata.benchmarks.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
    private static final Results RESULTS = new ResultsForTests()
            .unit(Workload.W5, Peer.HAND, 10, 52)
            .unit(Workload.W5, Peer.FERMATA, 30, 96)
            .failed(Workload.W5, Peer.EA)
            .size(Workload.W5, Peer.FERMATA, 1_000, 31)
            .size(Workload.W5, Peer.FERMATA, 10_000, 29)
            .done();

    @TempDir
    Path folder;

    @Test
    void a_row_has_time_error_bytes_and_ratio() throws IOException {
        assertTrue(page("a").contains("| **Fermata** | 30.0 | 3.00 | 96.0 | 3.00 |\n"));
    }

    @Test
    void a_peer_that_failed_has_a_row_that_says_so() throws IOException {
        assertTrue(page("a").contains("| EA Async | failed |  |  |  |\n"));
    }

    @Test
    void the_same_results_make_the_same_files() throws IOException {
        assertEquals(page("a"), page("b"));
        for (String plot : List.of("w5.svg", "growth-w5-jdk25.svg")) {
            assertEquals(
                    Files.readString(folder.resolve("a").resolve(plot)),
                    Files.readString(folder.resolve("b").resolve(plot)));
        }
    }

    @Test
    void a_workload_without_results_is_left_out() throws IOException {
        assertFalse(page("a").contains("## W8"));
    }

    private String page(String plots) throws IOException {
        return new Page(List.of(RESULTS), new Plots(folder.resolve(plots))).write();
    }
}
