package dev.fermata.maven;

import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.diagnostic.DiagnosticCode;
import dev.fermata.transform.diagnostic.Place;
import java.util.stream.Collectors;

/** A diagnostic as compilers print theirs in a build: the place first, all of it on one line. */
final class DiagnosticLine {

    private DiagnosticLine() {}

    static String of(Diagnostic diagnostic) {
        DiagnosticCode code = diagnostic.code();
        return place(diagnostic.place()) + " " + code.severity().word() + " " + code.id() + " " + diagnostic.message();
    }

    /** What the diagnostic says more, in lines that each begin with a line break. */
    static String details(Diagnostic diagnostic) {
        return diagnostic
                .render()
                .lines()
                .skip(1)
                .map(line -> System.lineSeparator() + line)
                .collect(Collectors.joining());
    }

    private static String place(Place place) {
        return place.sourceFile() == null ? place.className() : place.fileAndLine();
    }
}
