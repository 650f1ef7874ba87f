package dev.fermata.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.diagnostic.DiagnosticCode;
import dev.fermata.transform.diagnostic.Place;
import org.junit.jupiter.api.Test;

class DiagnosticLineTest {

    private static final DiagnosticCode CODE = DiagnosticCode.AWAIT_UNDER_MONITOR;

    @Test
    void the_place_comes_first() {
        assertEquals(
                "Orders.java:42 error FERMATA-103 await under a monitor",
                DiagnosticLine.of(at(new Place("acme.Orders", "load", "Orders.java", 42))));
    }

    @Test
    void without_a_line_the_file_is_named() {
        assertEquals(
                "Orders.java error FERMATA-103 await under a monitor",
                DiagnosticLine.of(at(new Place("acme.Orders", "load", "Orders.java", 0))));
    }

    @Test
    void without_a_file_the_class_is_named() {
        assertEquals(
                "acme.Orders error FERMATA-103 await under a monitor",
                DiagnosticLine.of(at(new Place("acme.Orders", "load", null, 0))));
    }

    @Test
    void details_tell_why_and_how_to_fix_it() {
        String details = DiagnosticLine.details(at(new Place("acme.Orders", "load", "Orders.java", 42)));
        assertTrue(details.contains("the reason"), details);
        assertTrue(details.contains("the cure"), details);
        assertTrue(!details.contains("FERMATA-"), details);
    }

    private static Diagnostic at(Place place) {
        return new Diagnostic(CODE, place, "await under a monitor", "the reason", "the cure");
    }
}
