package dev.fermata.examples;

import java.util.concurrent.CompletableFuture;

/** What somebody's code has known for years; {@link Warehouse} implements it. */
interface Stock {

    CompletableFuture<Integer> count(String item);
}
