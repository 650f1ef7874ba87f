package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.it.harness.Scenarios;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An async method that returns null fails, and says which method it was. */
class NullReturnsIT {

    private static final String WHAT = " returned null instead of something to await";

    @Test
    void the_failure_names_the_method_of_every_return_type_and_way_out() throws Exception {
        assertEquals(
                List.of(
                        "NullReturns.cold" + WHAT,
                        "NullReturns.coldAwaitable" + WHAT,
                        "NullReturns.hot" + WHAT,
                        "NullReturns.hotStage" + WHAT,
                        "NullReturns.hotTask" + WHAT,
                        "NullReturns.hotSubclass" + WHAT,
                        "NullReturns.ofObject" + WHAT,
                        "NullReturns.inTry" + WHAT,
                        "NullReturns.inTry" + WHAT,
                        "NullReturns.hotInTry" + WHAT,
                        "NullReturns.cold" + WHAT,
                        "NullReturns.overridden" + WHAT,
                        "finally",
                        "finally",
                        "finally"),
                Scenarios.call("NullReturns", "messages"));
    }

    @Test
    void the_failure_of_a_lambda_names_the_method_that_it_stands_in() throws Exception {
        for (Object message : (List<?>) Scenarios.call("NullReturns", "messagesOfLambdas")) {
            assertTrue(
                    message.toString().matches("NullReturns\\.lambda\\$messagesOfLambdas\\$\\d+" + WHAT), message + "");
        }
    }
}
