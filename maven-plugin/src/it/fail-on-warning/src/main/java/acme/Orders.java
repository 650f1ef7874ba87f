package acme;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.result;
import static dev.fermata.Fermata.sleep;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.time.Duration;

public final class Orders {

    @Async
    Coroutine<Integer> load() {
        sleep(Duration.ofMillis(1));
        await(sleep(Duration.ofMillis(1)));
        return result(Database.query());
    }
}
