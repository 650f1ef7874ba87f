import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.time.Duration;

/** A program with a million coroutines that sleep at the same time. */
public final class Sleepers {

    private static int asleep;
    private static int most;
    private static int woken;

    private Sleepers() {}

    @Async
    private static Coroutine<Void> sleeper(Duration time) {
        asleep++;
        most = Math.max(most, asleep);
        await(sleep(time));
        asleep--;
        woken++;
        return result();
    }

    @Async
    private static Coroutine<Void> all(int count) {
        for (int i = 0; i < count; i++) {
            spawn(sleeper(Duration.ofSeconds(3600).minusNanos(i)));
        }
        while (asleep < count) {
            await(yieldNow());
        }
        return result();
    }

    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[0]);
        try {
            run(all(count));
        } finally {
            System.out.println("asleep at once: " + most);
            System.out.println("woken: " + woken);
        }
    }
}
