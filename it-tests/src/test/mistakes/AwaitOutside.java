import static dev.fermata.Fermata.*;

import java.util.concurrent.CompletableFuture;

/** Awaits in a method that is not @Async: the class loads, the call throws, and says why. */
public final class AwaitOutside {

    static int plain() {
        return await(CompletableFuture.completedFuture(1)); // the mistake
    }

    public static void main(String[] arguments) {
        System.out.println("loaded");
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println("value " + plain());
            } catch (RuntimeException | Error e) {
                System.out.println("threw " + e.getClass().getName());
            }
        }
    }
}
