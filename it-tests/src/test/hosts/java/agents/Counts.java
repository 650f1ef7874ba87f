package agents;

import java.util.concurrent.atomic.AtomicInteger;

/** How often advised methods were entered and left. */
public final class Counts {

    private static final AtomicInteger ENTERED = new AtomicInteger();
    private static final AtomicInteger LEFT = new AtomicInteger();
    private static final AtomicInteger PRICES = new AtomicInteger();

    private Counts() {}

    public static void entered(String method) {
        ENTERED.incrementAndGet();
        if (method.equals("price")) {
            PRICES.incrementAndGet();
        }
    }

    public static void left() {
        LEFT.incrementAndGet();
    }

    static String text() {
        return "advised " + (ENTERED.get() > 0) + ", balanced " + (ENTERED.get() == LEFT.get()) + ", price "
                + PRICES.get();
    }
}
