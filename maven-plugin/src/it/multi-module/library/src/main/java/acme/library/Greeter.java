package acme.library;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.result;
import static dev.fermata.Fermata.sleep;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.time.Duration;

public abstract class Greeter {

    @Async
    public Coroutine<String> greet(String name) {
        await(sleep(Duration.ofMillis(1)));
        return result(greeting() + ", " + name);
    }

    protected abstract String greeting();
}
