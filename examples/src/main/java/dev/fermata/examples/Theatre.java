package dev.fermata.examples;

import static dev.fermata.Fermata.*;

import dev.fermata.AsyncCloseable;
import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.time.Duration;

/** A stage whose lights and curtain take their time: what was opened last closes first, on every way out. */
public final class Theatre {

    /** Something that closes slowly. */
    record Prop(String name) implements AsyncCloseable {

        @Async
        @Override
        public Coroutine<Void> closeAsync() {
            await(sleep(Duration.ofMillis(10)));
            System.out.println("  " + name + " closed");
            return result();
        }
    }

    @Async
    static Coroutine<Prop> open(String name) {
        await(sleep(Duration.ofMillis(10)));
        System.out.println("  " + name + " open");
        return result(new Prop(name));
    }

    @Async
    static Coroutine<String> play(String title) {
        try (Prop lights = await(open("lights"));
                Prop curtain = await(open("curtain"))) {
            System.out.println("  " + title + ", with " + lights.name() + " and " + curtain.name());
            if (title.equals("Faust")) {
                throw new IllegalStateException("the devil did not come");
            }
            return result("applause");
        }
    }

    @Async
    static Coroutine<Void> season() {
        System.out.println("monday");
        System.out.println(await(play("Hamlet")));
        System.out.println("tuesday");
        try {
            System.out.println(await(play("Faust")));
        } catch (IllegalStateException failure) {
            System.out.println("money back: " + failure.getMessage());
        }
        return result();
    }

    public static void main(String[] args) {
        run(season());
    }

    private Theatre() {}
}
