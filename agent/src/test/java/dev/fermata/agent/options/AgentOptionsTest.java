package dev.fermata.agent.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgentOptionsTest {

    @Test
    void without_options_all_classes_are_transformed_and_warnings_shown() {
        AgentOptions options = AgentOptions.parse(null);
        assertTrue(options.selection().contains("com.acme.Orders"));
        assertEquals(LogLevel.WARN, options.logLevel());
        assertFalse(options.verify());
        assertFalse(options.strict());
        assertEquals(Optional.empty(), options.dump());
    }

    @Test
    void every_option_arrives() {
        AgentOptions options = AgentOptions.parse("include=com,exclude=com.acme,verify,strict,log=quiet,dump=seen");
        assertTrue(options.selection().contains("com.Orders"));
        assertFalse(options.selection().contains("com.acme.Orders"));
        assertEquals(LogLevel.QUIET, options.logLevel());
        assertTrue(options.verify());
        assertTrue(options.strict());
        assertEquals(Optional.of(Path.of("seen")), options.dump());
    }

    @Test
    void an_unknown_log_level_is_a_mistake_that_names_the_known_ones() {
        UsageError error = assertThrows(UsageError.class, () -> AgentOptions.parse("log=loud"));
        assertEquals("unknown log level 'loud'; known are quiet, warn, info", error.getMessage());
    }

    @Test
    void a_folder_that_no_file_system_has_is_a_mistake() {
        UsageError error = assertThrows(UsageError.class, () -> AgentOptions.parse("dump=a\0b"));
        assertEquals("not a path: a\0b", error.getMessage());
    }
}
