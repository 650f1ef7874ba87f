package dev.fermata.benchmarks.futures;

import dev.fermata.benchmarks.loop.Workers;
import java.util.concurrent.CompletableFuture;

/** W13p: one of two players; a ball carries the future for the next one. */
final class PingPong {
    private final CompletableFuture<Long> answer = new CompletableFuture<>();
    private int left;
    private long sum;

    private PingPong(int rounds) {
        left = rounds;
    }

    static long answer(int rounds) {
        CompletableFuture<Ball> toPing = new CompletableFuture<>();
        CompletableFuture<Ball> toPong = new CompletableFuture<>();
        PingPong ping = new PingPong(rounds);
        PingPong pong = new PingPong(rounds);
        ping.waitFor(toPing);
        pong.waitFor(toPong);
        toPing.complete(new Ball(0, toPong));
        return ping.answer.join() + pong.answer.join();
    }

    private void waitFor(CompletableFuture<Ball> coming) {
        coming.thenAcceptAsync(this::play, Workers.POOL);
    }

    private void play(Ball ball) {
        sum += ball.number();
        left--;
        CompletableFuture<Ball> next = new CompletableFuture<>();
        if (left > 0) {
            waitFor(next);
        }
        ball.answer().complete(new Ball(ball.number() + 1, next));
        if (left == 0) {
            answer.complete(sum);
        }
    }

    private record Ball(int number, CompletableFuture<Ball> answer) {}
}
