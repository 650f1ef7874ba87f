package dev.fermata.transform.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each diagnostic has an example, and docs/errors.md shows it. Renew the page with {@code mvn test -pl transformer -am
 * -Dtest=ErrorsPageTest -Dfermata.errors=write -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ErrorsPageTest {

    private static final Path PAGE = Path.of("../docs/errors.md");

    @ParameterizedTest
    @EnumSource
    void every_diagnostic_has_an_example_that_brings_about_this_one_alone(DiagnosticCode code) {
        assertTrue(
                Files.isDirectory(ErrorExample.folder(code)),
                () -> code.id() + " needs an example in " + ErrorExample.folder(code) + ", see ErrorExample");
        assertEquals(
                Set.of(code),
                ErrorsPage.printed(code).stream().map(Diagnostic::code).collect(Collectors.toSet()));
    }

    @Test
    void the_page_is_what_the_diagnostics_say() throws IOException {
        String actual = ErrorsPage.text();
        if (System.getProperty("fermata.errors", "").equals("write")) {
            Files.writeString(PAGE, actual);
        }
        assertEquals(Files.readString(PAGE), actual, "renew it with -Dfermata.errors=write");
    }
}
