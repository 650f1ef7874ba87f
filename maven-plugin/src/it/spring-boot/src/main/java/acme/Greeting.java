package acme;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.result;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.sleep;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.time.Duration;

public final class Greeting {

    @Async
    static Coroutine<String> greet(String name) {
        await(sleep(Duration.ofMillis(1)));
        return result("good morning, " + name);
    }

    public static void main(String[] arguments) {
        System.out.println(run(greet("world")));
    }
}
