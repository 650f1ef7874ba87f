package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.it.harness.ChildJvm;
import dev.fermata.it.harness.Scenarios;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A loop that suspends ten million times keeps a flat heap, of 64 MB here. */
class LongLoopsIT {

    private static final int TURNS = 10_000_000;
    private static final long NOISE = 1 << 20;

    @Test
    void D27_the_heap_does_not_grow_with_the_turns() throws Exception {
        ChildJvm.Result result =
                new ChildJvm().with("-Xmx64m").before(Scenarios.folder()).run("LongLoopCheck", Integer.toString(TURNS));
        assertEquals(0, result.exitCode(), result.output());
        List<String> lines = result.output().lines().toList();
        assertEquals(4, lines.size(), result.output());
        long sum = (long) TURNS * (TURNS - 1) / 2;
        for (String line : lines) {
            String[] words = line.split(" ");
            assertEquals(sum, Long.parseLong(words[1]), line);
            assertTrue(Long.parseLong(words[2]) < NOISE, line);
        }
    }
}
