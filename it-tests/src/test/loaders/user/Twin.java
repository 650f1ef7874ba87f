package user;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;

/** Is loaded twice, by two loaders, whose classes have the same names. */
public final class Twin {

    static class Thing {
        boolean isOfThisLoader() {
            return getClass().getClassLoader() == Twin.class.getClassLoader();
        }
    }

    static class One extends Thing {}

    static class Two extends Thing {}

    private Twin() {}

    public static Object make() {
        return new One();
    }

    public static String own(boolean first) {
        return run(merged(first));
    }

    public static String foreign(Object foreign) {
        return run(cast(foreign));
    }

    @Async
    private static Coroutine<String> merged(boolean first) {
        Thing thing = first ? new One() : new Two();
        Thing[] things = first ? new One[] {new One()} : new Two[] {new Two()};
        await(yieldNow());
        return result(thing.getClass().getSimpleName() + thing.isOfThisLoader() + things[0].isOfThisLoader());
    }

    @Async
    private static Coroutine<String> cast(Object foreign) {
        Object kept = foreign;
        await(yieldNow());
        try {
            return result("mine " + (Thing) kept);
        } catch (ClassCastException e) {
            await(yieldNow());
            return result("not mine " + (kept instanceof Thing));
        }
    }
}
