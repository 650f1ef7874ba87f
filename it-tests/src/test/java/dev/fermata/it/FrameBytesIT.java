package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.it.harness.Scenarios;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call that suspends takes a frame for what it still needs, and nothing else, whatever its arguments were. */
class FrameBytesIT {

    @ParameterizedTest(name = "{0}: {1} bytes, {2}")
    @CsvSource({
        "nothing, 24, Frame0_0 although its four arguments need a Frame1_4",
        "oneOfFour, 32, Frame1_0 although its five arguments need a Frame4_1",
        "anInt, 40, Frame2_1 although its five arguments need a Frame2_4",
        "all, 40, Frame1_1",
        "madeBefore, 64, a coroutine keeps the Frame1_4 that it began with"
    })
    void each_call_of_a_suspended_chain_takes(String chain, long bytes, String shape) throws Exception {
        assertEquals(bytes, Scenarios.call("FrameBytes", chain), shape);
    }
}
