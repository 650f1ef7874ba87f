package dev.fermata.continuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.Task;
import dev.fermata.frame.HotCalls;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrimitiveTest {
    private final Driver driver = Driver.current();

    @Test
    void a_value_is_taken_as_it_was_given() {
        for (int value : new int[] {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertEquals(value, Primitive.toInt(Primitive.give(value, driver), driver));
            assertEquals((char) value, Primitive.toChar(Primitive.give((char) value, driver), driver));
            assertEquals((short) value, Primitive.toShort(Primitive.give((short) value, driver), driver));
            assertEquals((byte) value, Primitive.toByte(Primitive.give((byte) value, driver), driver));
        }
        for (long value : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertEquals(value, Primitive.toLong(Primitive.give(value, driver), driver));
        }
        assertTrue(Primitive.toBoolean(Primitive.give(true, driver), driver));
        assertEquals(false, Primitive.toBoolean(Primitive.give(false, driver), driver));
    }

    @Test
    void floating_point_keeps_all_its_bits() {
        for (int bits : new int[] {0x80000000, 1, 0x7f800000, 0x7fc00000, 0xffc12345}) {
            float taken = Primitive.toFloat(Primitive.give(Float.intBitsToFloat(bits), driver), driver);
            assertEquals(bits, Float.floatToRawIntBits(taken));
        }
        for (long bits :
                new long[] {Long.MIN_VALUE, 1, 0x7ff0000000000000L, 0x7ff8000000000000L, 0xfff8000012345678L}) {
            double taken = Primitive.toDouble(Primitive.give(Double.longBitsToDouble(bits), driver), driver);
            assertEquals(bits, Double.doubleToRawLongBits(taken));
        }
    }

    @Test
    void boxed_it_is_what_its_box_would_have_been() {
        assertEquals(1000, Primitive.box(Primitive.give(1000, driver), driver));
        assertEquals(1000L, Primitive.box(Primitive.give(1000L, driver), driver));
        assertEquals(1.5f, Primitive.box(Primitive.give(1.5f, driver), driver));
        assertEquals(1.5, Primitive.box(Primitive.give(1.5, driver), driver));
        assertEquals('c', Primitive.box(Primitive.give('c', driver), driver));
        assertEquals((short) 1000, Primitive.box(Primitive.give((short) 1000, driver), driver));
        assertSame(Byte.valueOf((byte) 7), Primitive.box(Primitive.give((byte) 7, driver), driver));
        assertSame(Boolean.TRUE, Primitive.box(Primitive.give(true, driver), driver));
        assertSame(Integer.valueOf(7), Primitive.box(Primitive.give(7, driver), driver));
    }

    @Test
    void all_other_answers_stay_as_they_are() {
        Object box = Integer.valueOf(1000);
        for (Object answer : List.of(box, "x", Suspension.SUSPENDED)) {
            assertSame(answer, Primitive.box(answer, driver));
        }
        assertEquals(null, Primitive.box(null, driver));
    }

    @Test
    void a_box_is_unboxed() {
        assertEquals(1000, Primitive.toInt(1000, driver));
        assertEquals(1000L, Primitive.toLong(1000L, driver));
        assertEquals(1.5f, Primitive.toFloat(1.5f, driver));
        assertEquals(1.5, Primitive.toDouble(1.5, driver));
        assertEquals('c', Primitive.toChar('c', driver));
        assertEquals((short) 7, Primitive.toShort((short) 7, driver));
        assertEquals((byte) 7, Primitive.toByte((byte) 7, driver));
        assertTrue(Primitive.toBoolean(true, driver));
    }

    @Test
    void null_and_other_types_fail_as_unboxing_and_casts_do() {
        assertThrows(NullPointerException.class, () -> Primitive.toInt(null, driver));
        for (Object other : new Object[] {5L, Primitive.give(5L, driver)}) {
            Object object = 5L;
            String expected = assertThrows(ClassCastException.class, () -> ((Integer) object).intValue())
                    .getMessage();
            assertEquals(
                    expected,
                    assertThrows(ClassCastException.class, () -> Primitive.toInt(other, driver))
                            .getMessage());
        }
    }

    @Test
    void what_fails_to_unbox_is_the_one_who_unboxes() {
        for (Object answer : new Object[] {null, "x"}) {
            StackTraceElement top = assertThrows(RuntimeException.class, () -> Primitive.toInt(answer, driver))
                    .getStackTrace()[0];
            assertEquals(PrimitiveTest.class.getName(), top.getClassName());
        }
    }

    @Test
    void a_resumed_body_takes_a_box_unless_it_knows_better() throws Throwable {
        Object arrived = Primitive.give(1000, driver);
        assertSame(arrived, Suspension.takeRaw(arrived));
        assertEquals(1000, Suspension.take(arrived, driver));
        Exception failure = new Exception();
        assertSame(failure, assertThrows(Exception.class, () -> Suspension.takeRaw(new Failure(failure))));
    }

    @Test
    void the_value_of_a_task_is_a_box() {
        Task<?> other = HotCalls.begin();
        assertEquals(
                1000,
                HotCalls.end(other, Primitive.give(1000, Driver.current())).join());
    }
}
