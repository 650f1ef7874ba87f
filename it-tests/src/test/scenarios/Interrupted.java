import static dev.fermata.Fermata.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Runner;
import dev.fermata.RunnerOptions;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import java.time.Duration;

/** A program that waits to be interrupted, in several ways. */
public final class Interrupted {

    private Interrupted() {}

    @Async
    private static Coroutine<Void> cleansUp(String name) {
        try {
            await(sleep(Duration.ofHours(1)));
        } catch (CancelledError cancelled) {
            await(sleep(Duration.ofMillis(100)));
            System.out.println(name + " cleaned up: " + cancelled.getMessage());
            throw cancelled;
        }
        return result();
    }

    @Async
    private static Coroutine<Void> waits() {
        spawn(cleansUp("left"));
        await(yieldNow());
        System.out.println("ready");
        await(cleansUp("main"));
        return result();
    }

    @Async
    private static Coroutine<Void> doesNotStop() {
        System.out.println("ready");
        while (true) {
            try {
                await(sleep(Duration.ofHours(1)));
            } catch (CancelledError cancelled) {
                System.out.println("goes on");
            }
        }
    }

    @Async
    private static Coroutine<Void> exits() {
        try {
            await(yieldNow());
            System.out.println("ready");
            System.exit(3);
            return result();
        } finally {
            System.out.println("never");
        }
    }

    @Async
    private static Coroutine<Void> exitsElsewhere() {
        Task<Void> waiting = spawn(cleansUp("main"));
        await(yieldNow());
        new Thread(() -> System.exit(4)).start();
        await(waiting);
        return result();
    }

    public static void main(String[] arguments) {
        switch (arguments[0]) {
            case "cleans" -> run(waits());
            case "stubborn" -> run(RunnerOptions.defaults().patience(Duration.ofMillis(200)), doesNotStop());
            case "off" -> run(RunnerOptions.defaults().stopsAtShutdown(false), waits());
            case "exits" -> run(exits());
            case "elsewhere" -> run(exitsElsewhere());
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void run(RunnerOptions options, Coroutine<Void> main) {
        try (Runner runner = new Runner(options)) {
            runner.run(main);
        }
    }

    private static void run(Coroutine<Void> main) {
        run(RunnerOptions.defaults(), main);
    }
}
