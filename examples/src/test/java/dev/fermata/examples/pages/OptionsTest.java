package dev.fermata.examples.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void two_hundred_pages_is_what_nobody_has_to_ask_for() {
        assertEquals(new Options(200, Set.of(), Set.of()), Options.parse());
    }

    @Test
    void options_come_in_any_order_and_number() {
        var wanted = new Options(30, Set.of(2, 3), Set.of(4));
        assertEquals(wanted, Options.parse("--fail", "2", "30", "--break", "4", "--fail", "3"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    many           | not a number: many
                    --fial 3       | not a number: --fial
                    0              | the number of pages is from 1 to 1000, not 0
                    1001           | the number of pages is from 1 to 1000, not 1001
                    --fail         | --fail needs the number of a page
                    --break x      | not a number: x
                    10 --fail 11   | there is no page 11, they go from 1 to 10
                    --break 0      | there is no page 0, they go from 1 to 200
                    """)
    void what_makes_no_sense_is_refused_in_words(String line, String message) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Options.parse(line.split(" +", -1)));
        assertEquals(message, refusal.getMessage());
    }
}
