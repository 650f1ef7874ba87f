package dev.fermata.examples;

import static dev.fermata.Fermata.*;

import dev.fermata.annotations.Async;
import java.util.concurrent.CompletableFuture;

/** An interface that was there before Fermata, implemented with {@code await}; its callers see what they always saw. */
public final class Warehouse {

    /** What somebody's code has known for years. */
    interface Stock {

        CompletableFuture<Integer> count(String item);
    }

    /** Looks at one shelf after the other. */
    static final class Shelves implements Stock {

        @Async
        @Override
        public CompletableFuture<Integer> count(String item) {
            int boxes = 0;
            for (String shelf : new String[] {"left", "right"}) {
                boxes += await(look(shelf, item));
            }
            return done(boxes);
        }

        private static CompletableFuture<Integer> look(String shelf, String item) {
            return CompletableFuture.supplyAsync(() -> shelf.length() + item.length());
        }
    }

    public static void main(String[] args) {
        Stock stock = new Shelves();
        CompletableFuture<String> answer = stock.count("tea").thenApply(boxes -> boxes + " boxes of tea");
        System.out.println(answer.join());
    }

    private Warehouse() {}
}
