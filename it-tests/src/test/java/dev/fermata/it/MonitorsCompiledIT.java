package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.it.harness.ChildJvm;
import dev.fermata.it.harness.Scenarios;
import java.util.List;
import org.junit.jupiter.api.Test;

/** HotSpot leaves a method to the interpreter when its monitors do not nest; ours it compiles. */
class MonitorsCompiledIT {

    @Test
    void N01_copies_with_monitors_are_compiled() throws Exception {
        ChildJvm.Result jvm = new ChildJvm()
                .with("-Xbatch", "-XX:+PrintCompilation")
                .before(Scenarios.folder())
                .run("Threads");
        assertTrue(jvm.output().contains("counted 600000"), jvm.output());
        List<String> lines =
                jvm.output().lines().filter(line -> line.contains("Threads::counting")).toList();
        assertTrue(lines.stream().anyMatch(line -> line.contains("%")), () -> "on the stack: " + lines);
        assertEquals(
                List.of(), lines.stream().filter(line -> line.contains("SKIPPED")).toList());
    }
}
