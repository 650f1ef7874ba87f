package dev.fermata.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.target.CompiledClasses;
import dev.fermata.transform.target.CompiledTarget;
import dev.fermata.transform.target.SuspensionLines;
import dev.fermata.transform.target.TransformedClasses;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every target says itself, in comments, what must become of it. */
class TargetsTest {

    static List<CompiledTarget> mistakes() {
        return CompiledTarget.all("mistakes");
    }

    static List<CompiledTarget> warnings() {
        return CompiledTarget.all("warnings");
    }

    static List<CompiledTarget> accepted() {
        return CompiledTarget.all("accepted");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"mistakes", "warnings"})
    void diagnostics_are_those_that_the_comments_announce(CompiledTarget compiled) {
        CompiledClasses classes = compiled.classes();
        assertEquals(compiled.target().expectedDiagnostics(), diagnostics(classes));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void suspension_points_are_those_that_the_comments_announce(CompiledTarget compiled) {
        TransformedClasses transformed = compiled.classes().transformAll();
        assertEquals(List.of(), transformed.diagnostics());
        assertEquals(compiled.target().expectedSuspensions(), SuspensionLines.of(transformed));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void transformed_targets_pass_the_verifier_of_the_jvm(CompiledTarget compiled) {
        compiled.classes().transformAll().load();
    }

    private static List<String> diagnostics(CompiledClasses classes) {
        return classes.files().keySet().stream()
                .flatMap(name -> classes.transform(name).diagnostics().stream())
                .map(TargetsTest::lineAndCode)
                .sorted()
                .toList();
    }

    private static String lineAndCode(Diagnostic diagnostic) {
        return diagnostic.place().line() + " " + diagnostic.code().id();
    }
}
