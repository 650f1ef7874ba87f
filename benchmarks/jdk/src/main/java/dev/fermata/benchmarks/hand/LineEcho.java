package dev.fermata.benchmarks.hand;

import dev.fermata.benchmarks.echo.AsyncChannels;
import dev.fermata.benchmarks.echo.EchoServer;
import dev.fermata.benchmarks.echo.Lines;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.Phaser;

/** W14: handlers, on the threads of the channels. */
final class LineEcho implements EchoServer, CompletionHandler<AsynchronousSocketChannel, Void> {
    private final AsynchronousServerSocketChannel channel = AsyncChannels.listen();
    private final int port = AsyncChannels.port(channel);
    private final Phaser running = new Phaser(1);

    LineEcho() {
        channel.accept(null, this);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void completed(AsynchronousSocketChannel socket, Void attachment) {
        running.register();
        new Connection(socket).read();
        if (channel.isOpen()) {
            channel.accept(null, this);
        }
    }

    @Override
    public void failed(Throwable failure, Void attachment) {
        // closed
    }

    @Override
    public void close() {
        AsyncChannels.close(channel);
        running.arriveAndAwaitAdvance();
    }

    private final class Connection implements CompletionHandler<Integer, ByteBuffer> {
        private final AsynchronousSocketChannel socket;
        private final Lines input = new Lines();

        Connection(AsynchronousSocketChannel socket) {
            this.socket = socket;
        }

        void read() {
            socket.read(input.space(), null, this);
        }

        /** Without a buffer, it was read; else it was written. */
        @Override
        public void completed(Integer bytes, ByteBuffer written) {
            if (bytes < 0) {
                end();
                return;
            }
            ByteBuffer lines = written == null ? input.whole() : written;
            if (lines.hasRemaining()) {
                socket.write(lines, lines, this);
            } else {
                read();
            }
        }

        @Override
        public void failed(Throwable failure, ByteBuffer written) {
            end();
        }

        private void end() {
            AsyncChannels.close(socket);
            running.arriveAndDeregister();
        }
    }
}
