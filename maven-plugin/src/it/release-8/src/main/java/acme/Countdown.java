package acme;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.result;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.sleep;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

public final class Countdown {

    @Async
    static Coroutine<String> count(List<Integer> numbers) {
        StringBuilder said = new StringBuilder();
        try {
            for (int number : numbers) {
                await(sleep(Duration.ofMillis(1)));
                said.append(number).append(' ');
            }
        } finally {
            await(sleep(Duration.ofMillis(1)));
        }
        return result(said + "lift-off");
    }

    public static void main(String[] arguments) {
        System.out.println(run(count(Arrays.asList(3, 2, 1, 0))));
    }
}
