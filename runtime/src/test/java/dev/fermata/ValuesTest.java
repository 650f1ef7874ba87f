package dev.fermata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ValuesTest {
    private final TaskLocal<String> a = new TaskLocal<>();
    private final TaskLocal<String> b = new TaskLocal<>();
    private final ThreadLocal<String> threadLocal = new ThreadLocal<>();
    private final TaskLocal<String> mirror = TaskLocal.mirroring(threadLocal);

    @Test
    void a_value_is_added_replaced_and_taken_out_and_the_one_before_stays_as_it_was() {
        Values one = Values.NONE.with(a, "1");
        Values two = one.with(b, null).with(a, "2");
        assertEquals("1", one.get(a));
        assertSame(Values.ABSENT, one.get(b));
        assertEquals("2", two.get(a));
        assertEquals(null, two.get(b));
        Values without = two.with(a, Values.ABSENT);
        assertSame(Values.ABSENT, without.get(a));
        assertEquals(null, without.get(b));
        assertSame(without, without.with(a, Values.ABSENT));
        assertTrue(without.with(b, Values.ABSENT).isEmpty());
    }

    @Test
    void others_say_otherwise() {
        Values all = Values.NONE.with(a, "1").with(b, "1").with(Values.NONE.with(b, "2"));
        assertEquals("1", all.get(a));
        assertEquals("2", all.get(b));
    }

    @Test
    void only_mirrors_are_of_the_thread() {
        threadLocal.set("thread");
        Values values = Values.NONE.with(a, "1").with(mirror, "context");
        assertFalse(Values.NONE.with(a, "1").hasMirrors());
        assertTrue(values.hasMirrors());
        Values own = values.ofThread();
        assertEquals("thread", own.get(mirror));
        assertSame(Values.ABSENT, own.get(a));
        values.toThread();
        assertEquals("context", threadLocal.get());
        own.toThread();
        assertEquals("thread", threadLocal.get());
    }
}
