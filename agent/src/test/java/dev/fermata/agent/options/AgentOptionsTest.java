package dev.fermata.agent.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentOptionsTest {

    @Test
    void without_options_all_classes_are_transformed_and_warnings_shown() {
        AgentOptions options = AgentOptions.parse(null);
        assertTrue(options.selection().contains("com.acme.Orders"));
        assertEquals(LogLevel.WARN, options.logLevel());
        assertFalse(options.verify());
        assertFalse(options.strict());
        assertEquals(Optional.empty(), options.dump());
        assertTrue(options.warnings().wanted());
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
    void warnings_can_be_switched_off() {
        assertFalse(AgentOptions.parse("warnings=off").warnings().wanted());
        assertTrue(AgentOptions.parse("warnings=on").warnings().wanted());
        UsageError error = assertThrows(UsageError.class, () -> AgentOptions.parse("warnings=no"));
        assertEquals("unknown value 'no' of option warnings; known are on, off", error.getMessage());
    }

    @Test
    void a_mistake_in_a_list_of_blocking_calls_is_told_with_its_line(@TempDir Path folder) throws IOException {
        Path list = Files.writeString(folder.resolve("blocking.txt"), "# ours\ncom.acme.Database.query\nsleep\n");
        UsageError error = assertThrows(UsageError.class, () -> AgentOptions.parse("blocking=" + list));
        assertTrue(error.getMessage().startsWith(list + ":3: expected CLASS.METHOD, "), error.getMessage());
    }

    @Test
    void a_list_of_blocking_calls_that_is_not_there_is_a_mistake(@TempDir Path folder) {
        Path list = folder.resolve("nowhere.txt");
        UsageError error = assertThrows(UsageError.class, () -> AgentOptions.parse("blocking=" + list));
        assertTrue(error.getMessage().startsWith("cannot read the list of blocking calls: "), error.getMessage());
        assertTrue(error.getMessage().contains(list.toString()), error.getMessage());
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
