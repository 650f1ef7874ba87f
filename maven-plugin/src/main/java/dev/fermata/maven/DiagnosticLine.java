package dev.fermata.maven;

import dev.fermata.transform.diagnostic.Diagnostic;
import java.util.Locale;
import java.util.stream.Collectors;

/** A diagnostic as compilers print theirs in a build: the place first, all of it on one line. */
final class DiagnosticLine {

    private DiagnosticLine() {}

    static String of(Diagnostic diagnostic) {
        String severity = diagnostic.code().severity().name().toLowerCase(Locale.ROOT);
        return place(diagnostic) + " " + severity + " FERMATA-" + diagnostic.code().number() + " " + diagnostic.message();
    }

    /** What the diagnostic says more, in lines that each begin with a line break. */
    static String details(Diagnostic diagnostic) {
        return diagnostic.render().lines().skip(1).map(line -> System.lineSeparator() + line).collect(Collectors.joining());
    }

    private static String place(Diagnostic diagnostic) {
        String file = diagnostic.place().sourceFile();
        int line = diagnostic.place().line();
        String name = file == null ? diagnostic.place().className() : file;
        return line > 0 ? name + ":" + line : name;
    }
}
