package dev.fermata.it.random;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.it.harness.Kind;
import dev.fermata.it.random.compare.Comparison;
import dev.fermata.it.random.compare.Finding;
import dev.fermata.it.random.compare.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Random programs do the same transformed as they do blocking: those of a fixed seed, and new ones in each build. */
@Timeout(value = 24, unit = TimeUnit.HOURS)
class RandomProgramsIT {

    private static final int FIXED_SEED = 1;
    private static final int BATCH = 125;
    private static final int COUNT = Integer.getInteger("fermata.random.programs", 150);
    private static final int HOT_SHARE = 4;
    private static final int MOST_SHRUNK = 3;

    @Test
    void programs_of_the_fixed_seed_do_what_the_oracle_does() throws Exception {
        check(FIXED_SEED, Math.min(COUNT, 150));
    }

    @Test
    void programs_of_a_fresh_seed_do_what_the_oracle_does() throws Exception {
        long seed = Long.getLong("fermata.seed", new SplittableRandom().nextLong(1L << 40));
        System.out.println("random programs: repeat with -Dfermata.seed=" + seed);
        check(seed, COUNT);
    }

    private static void check(long firstSeed, int count) throws Exception {
        List<String> reports = new ArrayList<>();
        for (int done = 0; done < count; done += BATCH) {
            List<Program> programs = RandomPrograms.programs(firstSeed + done, Math.min(BATCH, count - done));
            for (Kind kind : Kind.values()) {
                for (Finding finding : Comparison.of(some(programs, kind), kind)) {
                    report(finding, reports);
                }
            }
            System.out.printf(
                    "random programs: seeds %d to %d done%n", firstSeed, firstSeed + done + programs.size() - 1);
        }
        assertEquals("", String.join("\n", reports));
    }

    /** All in the cold kind, and a share in the hot one. */
    private static List<Program> some(List<Program> programs, Kind kind) {
        return programs.stream()
                .filter(program -> kind == Kind.COLD || program.seed() % HOT_SHARE == 0)
                .toList();
    }

    /** The first few findings are made small, as that takes its time. */
    private static void report(Finding finding, List<String> reports) {
        // at once, for whoever has not the patience to see it shrink
        System.out.println(finding);
        String report = reports.size() < MOST_SHRUNK
                ? Shrinking.report(RandomPrograms.tree(finding.program().seed()), finding)
                : finding.toString();
        System.out.println(report);
        reports.add(report);
    }
}
