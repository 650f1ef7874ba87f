package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.it.harness.ChildJvm;
import dev.fermata.it.harness.Scenarios;
import java.io.BufferedReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Programs that are told to end, by a signal or by themselves. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ShutdownIT {

    private static final int AFTER_CTRL_C = 130;
    private static final int AFTER_TERM = 143;

    /** Who builds in the background ignores SIGINT, and a JVM that inherits this ignores it too. */
    private static final List<String> HEARING_SIGNALS = List.of("env", "--default-signal=INT");

    private static ChildJvm.Result signalled(String program, String signal, int times) throws Exception {
        Process process =
                new ChildJvm().before(Scenarios.folder()).startBehind(HEARING_SIGNALS, "Interrupted", program);
        try (BufferedReader output = process.inputReader()) {
            StringBuilder said = new StringBuilder();
            String line = output.readLine();
            while (line != null) {
                said.append(line).append('\n');
                if (line.equals("ready")) {
                    for (int i = 0; i < times; i++) {
                        ChildJvm.run(List.of("kill", "-" + signal, Long.toString(process.pid())));
                    }
                }
                line = output.readLine();
            }
            return new ChildJvm.Result(process.waitFor(), said.toString());
        } finally {
            process.destroyForcibly();
        }
    }

    private static void assertCleanedUp(ChildJvm.Result result) {
        assertTrue(result.output().contains("main cleaned up: the JVM is shutting down\n"), result.output());
        assertTrue(result.output().contains("left cleaned up"), result.output());
        assertFalse(result.output().contains("Exception in thread"), result.output());
    }

    @Test
    void ctrl_c_cancels_the_main_task_and_waits_for_all_to_clean_up() throws Exception {
        ChildJvm.Result result = signalled("cleans", "INT", 1);
        assertCleanedUp(result);
        assertEquals(AFTER_CTRL_C, result.exitCode(), result.output());
    }

    @Test
    void a_second_ctrl_c_changes_nothing() throws Exception {
        ChildJvm.Result result = signalled("cleans", "INT", 2);
        assertCleanedUp(result);
        assertEquals(AFTER_CTRL_C, result.exitCode(), result.output());
    }

    @Test
    void what_a_container_sends_does_the_same() throws Exception {
        ChildJvm.Result result = signalled("cleans", "TERM", 1);
        assertCleanedUp(result);
        assertEquals(AFTER_TERM, result.exitCode(), result.output());
    }

    @Test
    void a_program_that_does_not_stop_is_ended_all_the_same() throws Exception {
        ChildJvm.Result result = signalled("stubborn", "INT", 1);
        assertTrue(result.output().contains("goes on"), result.output());
        assertEquals(AFTER_CTRL_C, result.exitCode(), result.output());
    }

    @Test
    void it_can_be_switched_off() throws Exception {
        ChildJvm.Result result = signalled("off", "INT", 1);
        assertEquals("ready\n", result.output());
        assertEquals(AFTER_CTRL_C, result.exitCode());
    }

    @Test
    void a_task_that_exits_the_jvm_is_not_waited_for() throws Exception {
        ChildJvm.Result result = signalled("exits", "0", 0);
        assertEquals(3, result.exitCode(), result.output());
        assertFalse(result.output().contains("never"), result.output());
    }

    @Test
    void an_exit_on_another_thread_lets_the_main_task_clean_up() throws Exception {
        ChildJvm.Result result = signalled("elsewhere", "0", 0);
        assertTrue(result.output().contains("main cleaned up"), result.output());
        assertEquals(4, result.exitCode(), result.output());
    }
}
