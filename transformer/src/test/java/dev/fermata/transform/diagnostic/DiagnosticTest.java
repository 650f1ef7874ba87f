package dev.fermata.transform.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiagnosticTest {

    private static final Place PLACE = new Place("com.acme.Orders", "load", "Orders.java", 42);

    @Test
    void an_error_is_rendered_with_its_place_reason_and_cure() {
        Diagnostic diagnostic = new Diagnostic(
                DiagnosticCode.AWAIT_UNDER_MONITOR,
                PLACE,
                "await inside a synchronized block",
                "the monitor entered on line 40 belongs to a thread that will have moved on",
                "use AsyncLock, or move the await out of the block");
        assertEquals("""
                error FERMATA-103: await inside a synchronized block
                  at com.acme.Orders.load (Orders.java:42)
                  why: the monitor entered on line 40 belongs to a thread that will have moved on
                  fix: use AsyncLock, or move the await out of the block""", diagnostic.render());
        assertTrue(diagnostic.isError());
    }

    @Test
    void a_warning_is_rendered_as_one_and_is_no_error() {
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.METHOD_NOT_COMPILED, PLACE, "too long");
        assertEquals(
                "warning FERMATA-201: too long",
                diagnostic.render().lines().findFirst().orElseThrow());
        assertFalse(diagnostic.isError());
    }

    @Test
    void the_usual_reason_and_cure_are_those_of_the_code() {
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.AWAIT_OUTSIDE_ASYNC, PLACE, "await");
        assertEquals(DiagnosticCode.AWAIT_OUTSIDE_ASYNC.why(), diagnostic.why());
        assertEquals(DiagnosticCode.AWAIT_OUTSIDE_ASYNC.fix(), diagnostic.fix());
    }

    @Test
    void codes_have_different_ids() {
        long different = Arrays.stream(DiagnosticCode.values())
                .map(DiagnosticCode::id)
                .distinct()
                .count();
        assertEquals(DiagnosticCode.values().length, different);
    }

    @ParameterizedTest
    @EnumSource
    void why_and_fix_are_clauses_of_one_line_without_a_full_stop(DiagnosticCode code) {
        for (String clause : new String[] {code.why(), code.fix()}) {
            assertFalse(clause.isBlank());
            assertFalse(clause.endsWith("."), clause);
            assertFalse(clause.contains("\n"), clause);
            assertTrue(Character.isLowerCase(clause.charAt(0)) || clause.startsWith("HotSpot"), clause);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ids_have_three_digits_and_warnings_begin_with_two_or_three(DiagnosticCode code) {
        assertTrue(code.id().matches("FERMATA-\\d{3}"), code.id());
        if (code.severity() == Severity.WARNING) {
            assertTrue(code.id().matches("FERMATA-[23]\\d\\d"), code.id());
        }
    }
}
