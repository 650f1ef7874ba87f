package dev.fermata.it.random.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.it.harness.Kind;
import dev.fermata.it.random.compare.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Random bytecode does the same transformed as it does blocking: that of fixed seeds, and more in each build. */
@Timeout(value = 24, unit = TimeUnit.HOURS)
class RandomBytecodeIT {

    private static final int BATCH = 100;
    private static final int USUAL = 150;
    private static final int MOST = 20_000;
    private static final int COUNT = count(Integer.getInteger("fermata.random.programs", USUAL));
    private static final int HOT_SHARE = 4;
    private static final int MOST_SHRUNK = 3;

    @Test
    void bytecode_of_fixed_seeds_does_what_the_oracle_does() throws Exception {
        check(1, Math.min(COUNT, BATCH));
    }

    @Test
    void bytecode_of_a_fresh_seed_does_what_the_oracle_does() throws Exception {
        long seed = Long.getLong("fermata.seed", new SplittableRandom().nextLong(1L << 40));
        System.out.println("random bytecode: repeat with -Dfermata.seed=" + seed);
        check(seed, COUNT);
    }

    /** A usual build has fewer of these than of the programs in Java, a long run too. */
    private static int count(int programs) {
        return programs == USUAL ? BATCH : Math.min(programs, MOST);
    }

    private static void check(long firstSeed, int count) throws Exception {
        List<String> reports = new ArrayList<>();
        for (int done = 0; done < count; done += BATCH) {
            long first = firstSeed + done;
            long end = first + Math.min(BATCH, count - done);
            for (Kind kind : Kind.values()) {
                for (Finding finding : BytecodeComparison.of(programs(first, end, kind), kind)) {
                    report(finding, reports);
                }
            }
        }
        System.out.printf("random bytecode: seeds %d to %d done%n", firstSeed, firstSeed + count - 1);
        assertEquals("", String.join("\n", reports));
    }

    /** All in the cold kind, and a share in the hot one. */
    private static List<BytecodeProgram> programs(long first, long end, Kind kind) {
        return LongStream.range(first, end)
                .filter(seed -> kind == Kind.COLD || seed % HOT_SHARE == 0)
                .mapToObj(BytecodeProgram::new)
                .toList();
    }

    /** The first few findings are made small, as that takes its time. */
    private static void report(Finding finding, List<String> reports) {
        String report = reports.size() < MOST_SHRUNK ? BytecodeComparison.report(finding) : finding.toString();
        System.out.println(report);
        reports.add(report);
    }
}
