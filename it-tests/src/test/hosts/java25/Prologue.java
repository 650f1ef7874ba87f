import static dev.fermata.Fermata.*;

import dev.fermata.AsyncSupplier;
import dev.fermata.Coroutine;
import dev.fermata.Fermata;

/** A constructor that does something before it calls another one: a lambda there may await. */
class Prologue {

    static class Base {
        final Coroutine<Integer> started;

        Base(Coroutine<Integer> started) {
            this.started = started;
        }
    }

    static class Derived extends Base {
        final int offset;

        Derived(int x) {
            if (x < 0) {
                throw new IllegalArgumentException("negative");
            }
            this.offset = x + 1;
            AsyncSupplier<Integer, RuntimeException> body = () -> {
                int y = await(result(x));
                await(yieldNow());
                return result(y * 2);
            };
            Coroutine<Integer> made = Fermata.async(body);
            super(made);
        }
    }

    public static void main(String[] arguments) {
        Derived derived = new Derived(21);
        System.out.println("prologue " + run(derived.started) + " " + derived.offset);
    }
}
