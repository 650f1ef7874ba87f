package courier.open;

import static dev.fermata.Fermata.*;

import courier.secret.Secret;
import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;

/** In a package that the module exports. */
public final class Main {

    private Main() {}

    @Async
    static Coroutine<String> told() {
        String secret = await(new Secret().kept());
        return result("told " + secret + " in " + Main.class.getModule().getName());
    }

    public static void main(String[] arguments) {
        System.out.println(run(told()));
    }
}
