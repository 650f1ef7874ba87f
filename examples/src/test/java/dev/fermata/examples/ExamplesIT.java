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

    @ParameterizedTest
    @EnumSource
    void breakfast_is_made_in_turn_and_then_at_once(Mode mode) throws IOException {
        String story = """
                one after the other
                  coffee begins
                  coffee is ready
                  egg begins
                  egg is ready
                  toast begins
                  toast is ready
                together
                  coffee begins
                  egg begins
                  toast begins
                  toast is ready
                  egg is ready
                  coffee is ready
                on the table: [coffee, egg, toast]
                """;
        assertEquals(new Outcome(0, story, ""), mode.run(Breakfast.class));
    }

    @ParameterizedTest
    @EnumSource
    void stations_answer_although_one_of_them_fails(Mode mode) throws IOException {
        String story = """
                no list: snow on the line
                the coast answers all the same: 17
                degrees: 17
                none: snow on the line
                """;
        assertEquals(new Outcome(0, story, ""), mode.run(Stations.class));
    }

    @ParameterizedTest
    @EnumSource
    void rope_team_turns_back_when_one_falls(Mode mode) throws IOException {
        String story = """
                climbed together: 70
                Ann turns back
                Ben turns back
                given up: a loose stone
                """;
        assertEquals(new Outcome(0, story, ""), mode.run(RopeTeam.class));
    }

    @ParameterizedTest
    @EnumSource
    void errands_end_when_their_time_is_over(Mode mode) throws IOException {
        String story = """
                at the baker
                leaving the baker
                home with old bread
                at the bank
                leaving the bank
                at the barber
                leaving the barber
                home with short hair or long
                """;
        assertEquals(new Outcome(0, story, ""), mode.run(Errands.class));
    }

    @ParameterizedTest
    @EnumSource
    void theatre_closes_what_it_opened_in_reverse(Mode mode) throws IOException {
        String story = """
                monday
                  lights open
                  curtain open
                  Hamlet, with lights and curtain
                  curtain closed
                  lights closed
                applause
                tuesday
                  lights open
                  curtain open
                  Faust, with lights and curtain
                  curtain closed
                  lights closed
                money back: the devil did not come
                """;
        assertEquals(new Outcome(0, story, ""), mode.run(Theatre.class));
    }

    @ParameterizedTest
    @EnumSource
    void connection_pool_gets_back_what_it_lent(Mode mode) throws IOException {
        String story = """
                red: tea
                blue: milk
                red: gold
                blue: sugar
                [much tea, much milk, sorry: no gold, much sugar]
                idle again: 2
                """;
        assertEquals(new Outcome(0, story, ""), mode.run(ConnectionPool.class));
    }

    @ParameterizedTest
    @EnumSource
    void chat_tells_each_guest_what_the_others_say(Mode mode) throws IOException {
        String story = """
                Bo hears Ada: hello
                Cy hears Ada: hello
                Bo goes home
                Ada hears Cy: hello, Ada
                Ada goes home
                Cy goes home
                lights out
                """;
        assertEquals(new Outcome(0, story, ""), mode.run(Chat.class));
    }

    @ParameterizedTest
    @EnumSource
    void ovens_bake_two_loaves_at_a_time(Mode mode) throws IOException {
        String story = """
                [warm rye, warm oat, warm corn, warm malt, warm bran]
                ovens that were hot at once: 2
                """;
        assertEquals(new Outcome(0, story, ""), mode.run(Ovens.class));
    }

    @ParameterizedTest
    @EnumSource
    void turnstile_lets_visitors_in_by_and_by(Mode mode) throws IOException {
        String story = """
                Ann is in
                Ben is in
                Cleo is in
                Dan is in
                Eve is in
                no faster than one each 20 ms
                """;
        assertEquals(new Outcome(0, story, ""), mode.run(Turnstile.class));
    }

    @ParameterizedTest
    @EnumSource
    void courier_rings_three_times_and_then_gives_up(Mode mode) throws IOException {
        String story = """
                ring 1 at the red house
                ring 2 at the red house
                ring 3 at the red house
                delivered
                ring 1 at the empty house
                ring 2 at the empty house
                ring 3 at the empty house
                back to the sender: nobody opens
                """;
        assertEquals(new Outcome(0, story, ""), mode.run(Courier.class));
    }

    @ParameterizedTest
    @EnumSource
    void postbox_holds_up_a_thread_but_not_the_loop(Mode mode) throws IOException {
        String story = """
                cup of tea 1
                cup of tea 2
                a letter: dear reader
                there is no address book
                """;
        assertEquals(new Outcome(0, story, ""), mode.run(Postbox.class));
    }

    @ParameterizedTest
    @EnumSource
    void archive_fetches_no_page_that_nobody_reads(Mode mode) throws IOException {
        String story = """
                looking for title 2a
                  fetching page 1
                title 1a
                title 1b
                  fetching page 2
                title 2a
                  closing the archive
                done
                """;
        assertEquals(new Outcome(0, story, ""), mode.run(Archive.class));
    }

    @ParameterizedTest
    @EnumSource
    void guests_are_known_at_every_step(Mode mode) throws IOException {
        String story = """
                a table for Ada
                a table for Bo
                soup for Ada
                cake for Ada
                soup for Bo
                cake for Bo
                the bill for the house
                """;
        assertEquals(new Outcome(0, story, ""), mode.run(Guests.class));
    }

    @ParameterizedTest
    @EnumSource
    void lighthouse_lights_a_new_lamp_when_one_breaks(Mode mode) throws IOException {
        String story = """
                lamp 1 flashes
                lamp 1 flashes
                lamp 2 flashes
                lamp 2 flashes
                lamp 3 flashes
                lamp 3 flashes
                lamp 3 flashes
                lamp 3 flashes
                ships are safe after 3 lamps
                morning
                """;
        assertEquals(new Outcome(0, story, ""), mode.run(Lighthouse.class));
    }
}
