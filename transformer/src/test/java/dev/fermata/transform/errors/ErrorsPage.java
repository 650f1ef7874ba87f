package dev.fermata.transform.errors;

import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.diagnostic.DiagnosticCode;
import dev.fermata.transform.diagnostic.Severity;
import dev.fermata.transform.target.CompiledClasses;
import dev.fermata.transform.warn.Warnings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The text of docs/errors.md. */
final class ErrorsPage {

    private static final String HEAD = """
            # Errors and warnings

            <!-- Written by ErrorsPageTest from the diagnostics and from transformer/src/test/targets/errors. -->

            What Fermata says while it transforms classes, in a Maven build, on the command line and as an agent. Each has a number, a place, a
            reason and a cure. An error fails the build, and no class of it is written; the agent prints it, leaves the class as it is (or makes it
            unusable, with `strict`), and `await` throws there. A warning changes nothing: the class is transformed. Warnings from 202 on
            are looked for unless that is switched off (`warnings=off` of the agent and the command line, `<warnings>false</warnings>` of the Maven
            plugin); those of 2xx are suppressed by `@SuppressAsyncWarnings("FERMATA-203")`, or without argument for all, on a method or type; lambdas and
            nested classes inherit it. The Maven plugin's `<failOnWarning>` makes errors of warnings.

            The examples import `dev.fermata.*`, `dev.fermata.annotations.*`, `java.util.*`, `java.util.concurrent.*` and the static methods of `Fermata`. Each of
            them is compiled and transformed by a test, and says what stands below it.
            """;

    /** What was compiled already, for one test after the other. */
    private static final Map<DiagnosticCode, List<Diagnostic>> KNOWN = new ConcurrentHashMap<>();

    private ErrorsPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(HEAD);
        for (DiagnosticCode code : DiagnosticCode.values()) {
            append(page, code);
        }
        return page.toString();
    }

    private static void append(StringBuilder page, DiagnosticCode code) {
        page.append("\n## ").append(code.id()).append(": ").append(title(code)).append("\n\n");
        if (DamagedExamples.has(code)) {
            page.append(describedIn(code)).append("\n");
        } else {
            ErrorExample example = ErrorExample.of(code);
            page.append(example.description())
                    .append("\n\n<!-- transformer/")
                    .append(example.file().toString().replace('\\', '/'))
                    .append(" -->\n```java\n")
                    .append(example.code())
                    .append("\n```\n");
        }
        page.append("```text\n").append(stable(printed(code).get(0))).append("\n```\n");
    }

    private static String title(DiagnosticCode code) {
        String words = code.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("abi", "ABI");
        return code.severity() == Severity.WARNING ? words + " (warning)" : words;
    }

    private static String describedIn(DiagnosticCode code) {
        try {
            return Files.readString(ErrorExample.folder(code).resolve("description.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the transformer says of a code's example. */
    static List<Diagnostic> printed(DiagnosticCode code) {
        return KNOWN.computeIfAbsent(code, ErrorsPage::print);
    }

    private static List<Diagnostic> print(DiagnosticCode code) {
        CompiledClasses classes = DamagedExamples.has(code)
                ? DamagedExamples.of(code)
                : ErrorExample.of(code).compile();
        return classes.files().keySet().stream()
                .flatMap(name -> classes.transform(name, Warnings.usual()).diagnostics().stream())
                .toList();
    }

    /** Compilers differ in the size of their code, and JVMs in what they say of an array's end. */
    private static String stable(Diagnostic diagnostic) {
        return switch (diagnostic.code()) {
            case METHOD_NOT_COMPILED, METHOD_TOO_LARGE -> diagnostic.render().replaceAll("\\b\\d{4,}", "…");
            case UNREADABLE_CLASS -> diagnostic.render().replaceFirst(": java\\..*", ": …");
            default -> diagnostic.render();
        };
    }
}
