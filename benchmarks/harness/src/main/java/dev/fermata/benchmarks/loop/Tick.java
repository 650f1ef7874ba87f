package dev.fermata.benchmarks.loop;

import java.util.concurrent.CompletableFuture;

/** A future that is completed when it is run: by whatever loop, in its next turn. */
public final class Tick extends CompletableFuture<Integer> implements Runnable {
    private final Integer value;

    /** A pending future that will have this value. */
    public Tick(Integer value) {
        this.value = value;
    }

    @Override
    public void run() {
        complete(value);
    }
}
