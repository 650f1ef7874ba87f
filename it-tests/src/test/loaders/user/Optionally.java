package user;

import static dev.fermata.Fermata.*;

import absent.Thing;
import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;

/** Uses a library where it is there. */
public final class Optionally {

    private Optionally() {}

    public static String without() {
        return run(body(null, false));
    }

    @Async
    private static Coroutine<String> body(Thing argument, boolean there) {
        Thing thing = there ? new Thing() : null;
        Thing[] all = null;
        Object any = thing;
        await(yieldNow());
        String text = "text";
        if (there) {
            thing = await(of(argument));
            all = new Thing[] {thing};
            text += all[0].use(argument);
        }
        await(yieldNow());
        return result(text + " " + any + " " + all);
    }

    @Async
    private static Coroutine<Thing> of(Thing thing) {
        await(yieldNow());
        return result(thing);
    }
}
