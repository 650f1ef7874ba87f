package acme;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.result;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.sleep;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.time.Duration;
import java.util.List;

public final class Countdown {

    record Step(Object what) {

        @Async
        Coroutine<String> say() {
            await(sleep(Duration.ofMillis(1)));
            var text = what instanceof Integer number && number >= 0 ? number + " " : "lift-off";
            return result(text);
        }
    }

    @Async
    static Coroutine<String> count(List<Step> steps) {
        var said = "";
        for (var step : steps) {
            said += await(step.say());
        }
        return result(said);
    }

    public static void main(String[] arguments) {
        System.out.println(run(count(List.of(new Step(3), new Step(2), new Step(1), new Step(0), new Step("end")))));
    }
}
