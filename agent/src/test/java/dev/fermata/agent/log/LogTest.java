package dev.fermata.agent.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.agent.options.LogLevel;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({"QUIET, 1", "WARN, 2", "INFO, 3"})
    void each_level_includes_the_ones_before_it(LogLevel level, int lines) {
        Log log = log(level);
        log.error("an error");
        log.warning("a warning");
        log.info("an information");
        assertEquals(
                List.of("fermata: an error", "fermata: a warning", "fermata: an information")
                        .subList(0, lines),
                printed());
    }

    @Test
    void a_text_is_printed_once() {
        Log log = log(LogLevel.WARN);
        log.error("an error");
        log.error("another");
        log.error("an error");
        assertEquals(List.of("fermata: an error", "fermata: another"), printed());
    }

    private Log log(LogLevel level) {
        return new Log(level, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }

    private List<String> printed() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
