package dev.fermata.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.benchmarks.report.StartUps.Measure;
import dev.fermata.benchmarks.report.Verdict.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartUpsTest {
    private final ResultsForTests measured = new ResultsForTests()
            .started("hello", "empty agent", 100, 200, 100)
            .started("hello", "fermata", 101, 404, 101)
            .transformed(2_000, 4, 0.5);

    @Test
    void rounds_are_compared_one_by_one() {
        StartUps starts = measured.done().startUps();
        assertEquals(1.01, starts.ratio("hello", "fermata", Measure.WALL).orElseThrow(), 1e-9);
        assertEquals(101, starts.millis("hello", "fermata", Measure.PROCESSOR).orElseThrow());
    }

    @Test
    void a_program_that_was_not_started_tells_nothing() {
        StartUps starts = measured.done().startUps();
        assertEquals(OptionalDouble.empty(), starts.ratio("pages", "fermata", Measure.WALL));
        assertEquals(OptionalDouble.empty(), starts.ratio("hello", "another agent", Measure.WALL));
        assertEquals(
                Outcome.UNKNOWN,
                PairDemands.startUp("pages", "ahead of time", 1.03)
                        .check(measured.done())
                        .outcome());
    }

    @Test
    void a_start_at_the_limit_is_met() {
        Demand demand = PairDemands.startUp("hello", "an empty agent", 1.01);
        assertEquals(
                new Verdict("hello: at most 1.01 × an empty agent", "1.01", Outcome.MET),
                demand.check(measured.done()));
        assertEquals(
                Outcome.MISSED,
                PairDemands.startUp("hello", "an empty agent", 1)
                        .check(measured.done())
                        .outcome());
    }

    @Test
    void the_table_has_a_row_for_each_way_to_start_and_one_for_each_who_writes_classes() {
        String table = new StartUpTable(measured.done().startUps()).toString();
        assertTrue(table.contains("| hello | fermata | 101 | 1.01 | 101 | 1.01 |\n"), table);
        assertTrue(table.contains("2,000 classes"), table);
        assertTrue(table.contains("| transformed | 4.000 | 0.500 | 4.000, 0.500 |\n"), table);
    }

    @Test
    void files_are_read_line_by_line(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("w15.jsonl"), """
                {"program":"hello","variant":"empty agent","wall_ms":[50,60],"processor_ms":[70,80]}
                {"program":"hello","variant":"fermata","wall_ms":[100,60],"processor_ms":[70,80]}
                """);
        StartUps starts = StartUps.read(folder);
        assertEquals(1.5, starts.ratio("hello", "fermata", Measure.WALL).orElseThrow(), 1e-9);
        assertEquals(0, starts.classes());
    }
}
