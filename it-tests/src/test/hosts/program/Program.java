import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.util.List;

/** Needs classes of its own, a lambda and several suspensions. */
public class Program {

    private record Half(int value) {}

    public static int answer() {
        return run(new Program().both());
    }

    @Async
    Coroutine<Integer> both() {
        List<Half> halves = await(gather(List.of(20, 22), value -> {
            await(yieldNow());
            return result(new Half(value));
        }));
        int sum = 0;
        for (Half half : halves) {
            await(yieldNow());
            sum += half.value();
        }
        return result(sum);
    }
}
