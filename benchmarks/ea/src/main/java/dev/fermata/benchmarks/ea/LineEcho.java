package dev.fermata.benchmarks.ea;

import static com.ea.async.Async.await;
import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.fermata.benchmarks.echo.AsyncChannels;
import dev.fermata.benchmarks.echo.EchoServer;
import dev.fermata.benchmarks.echo.Lines;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;

/** W14: a call for each connection, on the threads of the channels. */
final class LineEcho implements EchoServer {
    private final AsynchronousServerSocketChannel channel = AsyncChannels.listen();
    private final int port = AsyncChannels.port(channel);
    private final Phaser running = new Phaser(1);

    LineEcho() {
        serve();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void close() {
        AsyncChannels.close(channel);
        running.arriveAndAwaitAdvance();
    }

    CompletableFuture<Void> serve() {
        while (channel.isOpen()) {
            AsynchronousSocketChannel socket = await(AsyncChannels.accept(channel));
            running.register();
            echo(socket).whenComplete((ignored, failure) -> {
                AsyncChannels.close(socket);
                running.arriveAndDeregister();
            });
        }
        return completedFuture(null);
    }

    CompletableFuture<Void> echo(AsynchronousSocketChannel socket) {
        Lines input = new Lines();
        while (await(AsyncChannels.read(socket, input.space())) >= 0) {
            ByteBuffer lines = input.whole();
            while (lines.hasRemaining()) {
                await(AsyncChannels.write(socket, lines));
            }
        }
        return completedFuture(null);
    }
}
