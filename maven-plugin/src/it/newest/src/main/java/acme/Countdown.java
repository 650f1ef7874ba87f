package acme;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.result;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.sleep;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.time.Duration;

public final class Countdown {

    sealed interface Step permits Number, End {}

    record Number(int value) implements Step {}

    record End() implements Step {}

    @Async
    static Coroutine<String> say(Step step) {
        await(sleep(Duration.ofMillis(1)));
        return result(step instanceof Number number ? number.value() + " " : "lift-off");
    }

    @Async
    static Coroutine<String> count(Step... steps) {
        var said = "";
        for (var step : steps) {
            said += await(say(step));
        }
        return result(said);
    }

    public static void main(String[] arguments) {
        System.out.println(run(count(new Number(3), new Number(2), new Number(1), new Number(0), new End())));
    }
}
