package closed.inside;

import static dev.fermata.Fermata.*;

import java.util.concurrent.Callable;

/** The only class that others may use; also a program of its own. */
public final class Start implements Callable<String> {

    @Override
    public String call() {
        return run(new Hidden(3).body());
    }

    public static void main(String[] arguments) {
        System.out.println("answer " + new Start().call());
    }
}
