package org.acme.pages;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;

/** Exports nothing to anybody. */
public class Main {

    @Async
    private static Coroutine<String> greet(String name) {
        await(yieldNow());
        return result("hello " + name);
    }

    public static void main(String[] arguments) {
        System.out.println(run(greet(Main.class.getModule().getName())));
    }
}
