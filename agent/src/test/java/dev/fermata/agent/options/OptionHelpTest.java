package dev.fermata.agent.options;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OptionHelpTest {

    @Test
    void help_shows_every_option_with_its_description() {
        for (Option option : Option.values()) {
            assertTrue(OptionHelp.text().contains(option.usage()), option.word());
            assertTrue(OptionHelp.text().contains(option.description()), option.word());
        }
    }

    @Test
    void help_fits_a_terminal() {
        OptionHelp.text().lines().forEach(line -> assertTrue(line.length() <= 110, line));
    }
}
