package dev.fermata.benchmarks.futures;

import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.fermata.benchmarks.echo.AsyncChannels;
import dev.fermata.benchmarks.echo.EchoServer;
import dev.fermata.benchmarks.echo.Lines;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;

/** W14: stages, on the threads of the channels. */
final class LineEcho implements EchoServer {
    private final AsynchronousServerSocketChannel channel = AsyncChannels.listen();
    private final int port = AsyncChannels.port(channel);
    private final Phaser running = new Phaser(1);

    LineEcho() {
        acceptNext();
    }

    private void acceptNext() {
        AsyncChannels.accept(channel).thenAccept(socket -> {
            running.register();
            new Connection(socket).readNext();
            if (channel.isOpen()) {
                acceptNext();
            }
        });
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

    private final class Connection {
        private final AsynchronousSocketChannel socket;
        private final Lines input = new Lines();

        Connection(AsynchronousSocketChannel socket) {
            this.socket = socket;
        }

        void readNext() {
            AsyncChannels.read(socket, input.space())
                    .thenCompose(bytes -> bytes < 0 ? completedFuture(false) : writeAll(input.whole()))
                    .whenComplete((open, failure) -> {
                        if (failure == null && open) {
                            readNext();
                        } else {
                            AsyncChannels.close(socket);
                            running.arriveAndDeregister();
                        }
                    });
        }

        private CompletableFuture<Boolean> writeAll(ByteBuffer lines) {
            return lines.hasRemaining()
                    ? AsyncChannels.write(socket, lines).thenCompose(bytes -> writeAll(lines))
                    : completedFuture(true);
        }
    }
}
