package dev.fermata.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    private static Spread of(double... numbers) {
        return new Spread(DoubleStream.of(numbers));
    }

    @Test
    void the_median_is_in_the_middle_of_an_odd_number_and_between_two_of_an_even_one() {
        assertEquals(2, of(9, 1, 2).median().getAsDouble());
        assertEquals(1.5, of(2, 1).median().getAsDouble());
        assertEquals(7, of(7).median().getAsDouble());
    }

    @Test
    void one_that_was_disturbed_moves_neither() {
        assertEquals(1, of(1, 1, 1, 1, 100).median().getAsDouble());
        assertEquals(0, of(1, 1, 1, 1, 100).halfOfTheMiddle().getAsDouble());
    }

    @Test
    void the_middle_reaches_from_the_first_quartile_to_the_third() {
        assertEquals(1, of(1, 2, 3, 4, 5).halfOfTheMiddle().getAsDouble());
        assertEquals(0.75, of(1, 2, 3, 4).halfOfTheMiddle().getAsDouble());
    }

    @Test
    void of_nothing_there_is_none() {
        assertEquals(OptionalDouble.empty(), of().median());
        assertEquals(OptionalDouble.empty(), of().halfOfTheMiddle());
    }
}
