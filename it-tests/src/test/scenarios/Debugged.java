import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;

/** A program to be debugged, whose lines have names. */
public final class Debugged {

    private final boolean later;

    private Debugged(boolean later) {
        this.later = later;
    }

    @Async
    private Coroutine<Integer> add(int left, String word) {
        int doubled = left * 2; // before the await
        int got = await(number(doubled)); // the await
        int sum = got + doubled; // after the await
        return result(sum + word.length()); // the return
    }

    @Async
    private Coroutine<Integer> loop(int rounds) {
        int total = 0; // before the loop
        while (rounds > 0) { // the condition
            int got = await(number(rounds)); // the await in the loop
            total += got; // after the await in the loop
            rounds--; // the end of the loop
        } // the jump back
        return result(total); // after the loop
    }

    @Async
    private Coroutine<Integer> number(int n) {
        if (later) {
            await(yieldNow()); // only if later
        }
        return result(n + 1);
    }

    @Async
    private Coroutine<Void> both() {
        await(add(7, "four")); // the call of add
        await(loop(2)); // the call of loop
        return result(); // the end
    }

    public static void main(String[] arguments) {
        run(new Debugged(arguments[0].equals("later")).both()); // the run
    } // the end of main
}
