package shop;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import dev.fermata.annotations.Async;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What other agents get their hands on: loops, finally blocks, lambdas, wide values and constructors around awaits. */
public class Shop {

    private final StringBuilder log = new StringBuilder();
    private int sold;

    public static <T> CompletableFuture<T> later(T x) {
        CompletableFuture<T> stage = new CompletableFuture<>();
        Fermata.spawn(yieldNow()).thenRun(() -> stage.complete(x));
        return stage;
    }

    @Async
    public Coroutine<Integer> price(String name) {
        int base = await(later(name.length()));
        return result(base * 2 + await(later(1)));
    }

    @Async
    public Coroutine<Long> total(List<String> names) {
        long sum = 0;
        for (String name : names) {
            try {
                sum += await(price(name)) + (await(later(2L)) << 1);
                if (sum > 30) {
                    break;
                }
            } finally {
                log.append(await(later(name.charAt(0))));
                sold++;
            }
        }
        return result(sum);
    }

    @Async
    public Coroutine<String> caught() {
        CompletableFuture<String> failed = new CompletableFuture<>();
        failed.completeExceptionally(new IllegalStateException("sold out"));
        String text;
        try {
            text = await(failed);
        } catch (IllegalStateException e) {
            text = new String(e.getMessage() + await(later("!")));
        }
        return result(text + log + sold);
    }

    public Coroutine<Double> discount(double rate) {
        return Fermata.async(() -> result(rate * await(later(4.0)) + await(later(sold))));
    }

    @Async
    public CompletableFuture<String> hot(int n) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < n; i++) {
            text.append(i).append(await(later(',')));
        }
        return done(text.toString());
    }

    /** A day in one line; the same in every JVM. */
    @Async
    public static Coroutine<String> day() {
        Shop shop = new Shop();
        long total = await(shop.total(List.of("bread", "milk", "tea", "salt")));
        return result("total " + total + ", " + await(shop.caught()) + ", " + await(shop.discount(1.5)) + ", "
                + await(shop.hot(3)));
    }
}
