package dev.fermata.benchmarks.fermata;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.done;

import dev.fermata.Promise;
import dev.fermata.annotations.Async;
import java.util.concurrent.CompletableFuture;

/** W13p: two players; a ball carries the promise of the next one. */
final class PingPong {
    private PingPong() {}

    static long answer(int rounds) {
        Promise<Ball> toPing = new Promise<>();
        Promise<Ball> toPong = new Promise<>();
        CompletableFuture<Long> ping = play(toPing, rounds);
        CompletableFuture<Long> pong = play(toPong, rounds);
        toPing.complete(new Ball(0, toPong));
        return ping.join() + pong.join();
    }

    @Async
    private static CompletableFuture<Long> play(Promise<Ball> first, int rounds) {
        long sum = 0;
        Promise<Ball> coming = first;
        for (int i = 0; i < rounds; i++) {
            Ball ball = await(coming);
            sum += ball.number();
            coming = new Promise<>();
            ball.answer().complete(new Ball(ball.number() + 1, coming));
        }
        return done(sum);
    }

    private record Ball(int number, Promise<Ball> answer) {}
}
