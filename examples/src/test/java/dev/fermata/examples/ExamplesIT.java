package dev.fermata.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExamplesIT {

    @ParameterizedTest
    @EnumSource
    void first_coroutine_sings_a_chord(Mode mode) throws IOException {
        assertEquals(new Outcome(0, "do! mi! sol!\n", ""), mode.run(FirstCoroutine.class));
    }

    @ParameterizedTest
    @EnumSource
    void held_note_fades_before_its_canceller_goes_on(Mode mode) throws IOException {
        String story = """
                holding la
                letting la fade
                going on
                """;
        assertEquals(new Outcome(0, story, ""), mode.run(HeldNote.class));
    }

    @ParameterizedTest
    @EnumSource
    void warehouse_counts_for_callers_that_know_futures_only(Mode mode) throws IOException {
        assertEquals(new Outcome(0, "15 boxes of tea\n", ""), mode.run(Warehouse.class));
    }

    @ParameterizedTest
    @EnumSource
    void kitchen_shares_orders_among_cooks(Mode mode) throws IOException {
        String story = """
                Ada begins with soup
                Bo begins with fish
                Ada begins with rice
                Bo begins with cake
                cooked: [2, 2]
                """;
        assertEquals(new Outcome(0, story, ""), mode.run(Kitchen.class));
    }
}
