package dev.fermata.examples.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.examples.Mode;
import dev.fermata.examples.Outcome;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PagesIT {

    @ParameterizedTest
    @EnumSource
    void two_hundred_pages_come_and_their_waits_overlap(Mode mode) throws IOException {
        var outcome = mode.run(Main.class);
        assertEquals(0, outcome.exitCode(), outcome::toString);
        assertEquals("200", value("pages", outcome));
        assertEquals("349,200", value("bytes", outcome));
        assertEquals("0", value("failures", outcome));
        assertTrue(seconds("one by one", outcome) >= 10, outcome::toString);
        assertTrue(seconds("together", outcome) < seconds("one by one", outcome) / 2, outcome::toString);
    }

    @Test
    void progress_is_shown_for_each_of_the_two_ways() throws IOException {
        var shown = Mode.AHEAD_OF_TIME.run(Main.class, "40").out().lines().limit(3);
        var dots = ".".repeat(20);
        assertEquals(
                List.of("warming up  " + dots + " 1", "one by one  " + dots + " 10", "together    " + dots + " 40"),
                shown.toList());
    }

    @ParameterizedTest
    @EnumSource
    void pages_that_fail_are_reported_and_do_not_lose_the_others(Mode mode) throws IOException {
        var outcome = mode.run(Main.class, "20", "--fail", "17", "--break", "19");
        assertEquals(0, outcome.exitCode(), outcome::toString);
        assertEquals("20", value("pages", outcome));
        assertEquals("2", value("failures", outcome));
        assertEquals("status 500", value("  /page/17", outcome));
        assertTrue(value("  /page/19", outcome).startsWith("java.io.IOException"), outcome::toString);
        // 18 pages of 100 lines, half of which have a number of one digit.
        assertEquals("29,700", value("bytes", outcome));
    }

    @Test
    void bad_arguments_end_with_exit_code_2_and_the_usage() throws IOException {
        var outcome = Mode.UNDER_THE_AGENT.run(Main.class, "20", "--fail", "21");
        var said = "pages: there is no page 21, they go from 1 to 20\n" + Options.USAGE + "\n";
        assertEquals(new Outcome(2, "", said), outcome);
    }

    private static double seconds(String name, Outcome outcome) {
        return Double.parseDouble(value(name, outcome).split(" ", -1)[0]);
    }

    /** What stands behind a name in the report, which follows the empty line. */
    private static String value(String name, Outcome outcome) {
        return outcome.out()
                .lines()
                .dropWhile(line -> !line.isEmpty())
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + name + " in " + outcome));
    }
}
