package dev.fermata.examples;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import dev.fermata.sync.AsyncQueue;
import java.time.Duration;
import java.util.List;

/** Two cooks take orders from one queue, which has room for two, until it is shut down. */
public final class Kitchen {

    @Async
    static Coroutine<Integer> cook(String name, AsyncQueue<String> orders) {
        int cooked = 0;
        for (String order : each(orders)) {
            System.out.println(name + " begins with " + order);
            await(sleep(Duration.ofMillis(20)));
            cooked++;
        }
        return result(cooked);
    }

    @Async
    static Coroutine<Void> open() {
        AsyncQueue<String> orders = new AsyncQueue<>(2);
        Task<List<Integer>> cooks = gather(cook("Ada", orders), cook("Bo", orders));
        for (String order : List.of("soup", "fish", "rice", "cake")) {
            await(orders.put(order));
        }
        orders.shutdown();
        System.out.println("cooked: " + await(cooks));
        return result();
    }

    public static void main(String[] args) {
        run(open());
    }

    private Kitchen() {}
}
