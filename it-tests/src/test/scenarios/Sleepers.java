import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.scheduler.EventLoop;
import dev.fermata.scheduler.VirtualTime;
import java.time.Duration;

/** A program with a million coroutines that sleep at the same time, each for another time; the clock is virtual. */
public final class Sleepers {

    private int asleep;
    private int most;
    private int woken;
    private long seconds;

    @Async
    private Coroutine<Void> sleeper(int index) {
        asleep++;
        most = Math.max(most, asleep);
        long time = 1 + index % 3600;
        await(sleep(Duration.ofSeconds(time)));
        asleep--;
        woken++;
        seconds += time;
        return result();
    }

    private void spawnAll(int count) {
        for (int i = 0; i < count; i++) {
            spawn(sleeper(i));
        }
    }

    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[0]);
        Sleepers sleepers = new Sleepers();
        try (EventLoop loop = new EventLoop(new VirtualTime())) {
            loop.execute(() -> sleepers.spawnAll(count));
            loop.runUntil(() -> sleepers.woken == count);
        }
        System.out.println("asleep at once: " + sleepers.most);
        System.out.println("slept together: " + sleepers.seconds);
    }
}
