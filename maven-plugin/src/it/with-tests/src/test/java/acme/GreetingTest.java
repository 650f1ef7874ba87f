package acme;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.result;
import static dev.fermata.Fermata.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import org.junit.jupiter.api.Test;

class GreetingTest {

    @Test
    void greets_two_at_once() {
        assertEquals("good morning, you and good morning, you too", run(greetTwo()));
    }

    @Async
    private static Coroutine<String> greetTwo() {
        String first = await(Greeting.greet("you"));
        String second = await(Greeting.greet("you too"));
        return result(first + " and " + second);
    }
}
