package dev.fermata.benchmarks.hand;

import dev.fermata.benchmarks.loop.Workers;
import java.util.concurrent.CompletableFuture;

/** W13p: two machines, each of which puts the other into the queue of the pool. */
final class PingPong implements Runnable {
    private final int last;
    private final CompletableFuture<Long> sum;
    private PingPong other;
    private int ball;
    private long own;

    private PingPong(int last, CompletableFuture<Long> sum) {
        this.last = last;
        this.sum = sum;
    }

    static long run(int rounds) {
        CompletableFuture<Long> sum = new CompletableFuture<>();
        PingPong ping = new PingPong(2 * rounds - 1, sum);
        PingPong pong = new PingPong(2 * rounds - 1, sum);
        ping.other = pong;
        pong.other = ping;
        Workers.POOL.execute(ping);
        return sum.join();
    }

    @Override
    public void run() {
        own += ball;
        if (ball == last) {
            sum.complete(own + other.own);
        } else {
            other.ball = ball + 1;
            Workers.POOL.execute(other);
        }
    }
}
