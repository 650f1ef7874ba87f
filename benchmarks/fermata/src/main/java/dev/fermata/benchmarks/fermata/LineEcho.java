package dev.fermata.benchmarks.fermata;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.result;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.spawn;
import static dev.fermata.benchmarks.echo.AsyncChannels.accept;
import static dev.fermata.benchmarks.echo.AsyncChannels.read;
import static dev.fermata.benchmarks.echo.AsyncChannels.write;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.benchmarks.echo.AsyncChannels;
import dev.fermata.benchmarks.echo.EchoServer;
import dev.fermata.benchmarks.echo.Lines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.CompletableFuture;

/** W14: a task for each connection, all on one event loop. */
final class LineEcho implements EchoServer {
    private final AsynchronousServerSocketChannel channel = AsyncChannels.listen();
    private final int port = AsyncChannels.port(channel);
    private final CompletableFuture<Void> running = CompletableFuture.supplyAsync(() -> run(serve(channel)));

    @Override
    public int port() {
        return port;
    }

    @Override
    public void close() {
        AsyncChannels.close(channel);
        running.join();
    }

    @Async
    private static Coroutine<Void> serve(AsynchronousServerSocketChannel channel) {
        try {
            while (true) {
                AsynchronousSocketChannel socket = await(accept(channel), ClosedChannelException.class);
                spawn(echo(socket));
            }
        } catch (ClosedChannelException closed) {
            return result();
        }
    }

    @Async
    private static Coroutine<Void> echo(AsynchronousSocketChannel socket) {
        try (socket) {
            Lines input = new Lines();
            while (await(read(socket, input.space())) >= 0) {
                ByteBuffer lines = input.whole();
                while (lines.hasRemaining()) {
                    await(write(socket, lines));
                }
            }
            return result();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
