package acme.program;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.result;
import static dev.fermata.Fermata.run;

import acme.library.Greeter;
import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;

public final class Program extends Greeter {

    @Async
    private Coroutine<String> greetTwice(boolean politely) {
        // Which type the two have in common is known to the library's class file only.
        Greeter greeter = politely ? new PoliteGreeter() : this;
        String first = await(greeter.greet("world"));
        return result(first + "; " + await(greet("world")));
    }

    @Override
    protected String greeting() {
        return "hello";
    }

    public static void main(String[] arguments) {
        System.out.println(run(new Program().greetTwice(true)));
    }
}
