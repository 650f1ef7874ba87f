package dev.fermata.agent.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionParserTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void an_agent_without_options_has_none(String text) {
        OptionValues values = OptionParser.agent(text);
        for (Option option : Option.values()) {
            assertFalse(values.has(option), option.word());
        }
    }

    @Test
    void options_of_the_agent_are_separated_by_commas() {
        OptionValues values = OptionParser.agent("include=com.acme,include=org.acme,verify,log=info");
        assertEquals(List.of("com.acme", "org.acme"), values.all(Option.INCLUDE));
        assertEquals(Optional.of("info"), values.one(Option.LOG));
        assertTrue(values.has(Option.VERIFY));
        assertFalse(values.has(Option.STRICT));
    }

    @Test
    void a_value_may_contain_an_equals_sign() {
        assertEquals(Optional.of("a=b"), OptionParser.agent("dump=a=b").one(Option.DUMP));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "includes=x   | unknown option 'includes'; known are include=PATTERN, exclude=PATTERN, verify,"
                        + " log=LEVEL, warnings=off, blocking=FILE, dump=FOLDER, strict",
                "verify,      | unknown option ''; known are include=PATTERN, exclude=PATTERN, verify,"
                        + " log=LEVEL, warnings=off, blocking=FILE, dump=FOLDER, strict",
                "check        | unknown option 'check'; known are include=PATTERN, exclude=PATTERN, verify,"
                        + " log=LEVEL, warnings=off, blocking=FILE, dump=FOLDER, strict",
                "verify=true  | option verify takes no value",
                "dump         | option dump needs a value: dump=FOLDER",
                "dump=        | option dump needs a value: dump=FOLDER",
                "log=a,log=b  | option log is given twice",
            })
    void a_mistake_in_the_agents_options_is_explained(String text, String message) {
        assertEquals(
                message,
                assertThrows(UsageError.class, () -> OptionParser.agent(text)).getMessage());
    }

    @Test
    void the_command_line_takes_values_with_or_without_equals_sign() {
        OptionValues values = parse("--include", "com.acme", "classes", "--include=org.acme", "--check");
        assertEquals(List.of("com.acme", "org.acme"), values.all(Option.INCLUDE));
        assertEquals(List.of(Path.of("classes")), values.arguments());
        assertTrue(values.has(Option.CHECK));
    }

    @Test
    void two_dashes_end_the_options() {
        assertEquals(
                List.of(Path.of("--check"), Path.of("--")),
                parse("--", "--check", "--").arguments());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-check       | unknown option '-check'; known are --include=PATTERN, --exclude=PATTERN, --verify,"
                        + " --log=LEVEL, --warnings=off, --blocking=FILE, --output=FOLDER, --classpath=PATH,"
                        + " --check, --help, --version",
                "--strict     | unknown option '--strict'; known are --include=PATTERN, --exclude=PATTERN, --verify,"
                        + " --log=LEVEL, --warnings=off, --blocking=FILE, --output=FOLDER, --classpath=PATH,"
                        + " --check, --help, --version",
                "--check=yes  | option --check takes no value",
                "--output     | option --output needs a value: --output=FOLDER",
            })
    void a_mistake_on_the_command_line_is_explained(String argument, String message) {
        assertEquals(
                message, assertThrows(UsageError.class, () -> parse(argument)).getMessage());
    }

    private static OptionValues parse(String... arguments) {
        return OptionParser.commandLine(List.of(arguments));
    }
}
