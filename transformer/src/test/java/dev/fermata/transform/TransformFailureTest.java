package dev.fermata.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.transform.target.CompiledClasses;
import dev.fermata.transform.target.Sources;
import dev.fermata.transform.target.TargetCompiler;
import org.junit.jupiter.api.Test;

class TransformFailureTest {

    private static final String SOURCE = Sources.classA("""
            static class Mine extends CompletableFuture<Integer> {}
            @Async static Mine f(Coroutine<Integer> x) { return doneAs(await(x)); }
            """);

    @Test
    void a_bug_is_told_with_version_class_method_phase_and_cause() {
        CompiledClasses classes = TargetCompiler.compile("A", SOURCE);
        IllegalStateException bug = new IllegalStateException("no bytes today");
        TransformFailure failure = assertThrows(
                TransformFailure.class,
                () -> new Transformer(true).transform(classes.bytes("A"), name -> {
                    throw bug;
                }));
        assertSame(bug, failure.getCause());
        assertTrue(failure.getMessage()
                .startsWith(
                        "Fermata " + Transformer.version() + " failed to scan A.f(Ldev/fermata/Coroutine;)LA$Mine;: "));
        assertTrue(failure.getMessage().contains("no bytes today"));
    }

    @Test
    void a_class_that_is_not_to_be_found_is_no_bug() {
        CompiledClasses classes = TargetCompiler.compile("A", SOURCE);
        TransformResult result = new Transformer(true).transform(classes.bytes("A"), name -> null);
        assertEquals("FERMATA-105", result.diagnostics().get(0).code().id());
    }
}
