package dev.fermata.transform.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void a_place_reads_as_in_a_stack_trace() {
        assertEquals(
                "com.acme.Orders.load (Orders.java:42)",
                new Place("com.acme.Orders", "load", "Orders.java", 42).toString());
    }

    @Test
    void a_class_as_a_whole_has_no_method() {
        assertEquals("com.acme.Orders (Orders.java)", new Place("com.acme.Orders", "", "Orders.java", 0).toString());
    }

    @Test
    void without_line_numbers_only_the_file_is_told() {
        assertEquals("Orders.java", new Place("com.acme.Orders", "load", "Orders.java", 0).fileAndLine());
    }

    @Test
    void without_debug_tables_the_source_is_unknown() {
        assertEquals(
                "com.acme.Orders.load (unknown source)", new Place("com.acme.Orders", "load", null, 42).toString());
    }
}
