package dev.fermata.benchmarks.loom;

import dev.fermata.benchmarks.echo.AsyncChannels;
import dev.fermata.benchmarks.echo.EchoServer;
import dev.fermata.benchmarks.echo.Lines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Phaser;

/** W14: a thread for each connection, with blocking channels. */
final class LineEcho implements EchoServer {
    private final ServerSocketChannel channel = listen();
    private final Phaser running = new Phaser(1);
    private final FutureTask<Void> accepting = VirtualThreads.spawn(this::accept);

    private static ServerSocketChannel listen() {
        try {
            return ServerSocketChannel.open()
                    .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), AsyncChannels.BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int port() {
        return channel.socket().getLocalPort();
    }

    private Void accept() throws IOException {
        try {
            while (true) {
                SocketChannel socket = channel.accept();
                running.register();
                VirtualThreads.start(() -> serve(socket));
            }
        } catch (ClosedChannelException closed) {
            return null;
        }
    }

    private void serve(SocketChannel socket) {
        try (socket) {
            Lines input = new Lines();
            while (socket.read(input.space()) >= 0) {
                ByteBuffer lines = input.whole();
                while (lines.hasRemaining()) {
                    socket.write(lines);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            running.arriveAndDeregister();
        }
    }

    @Override
    public void close() {
        AsyncChannels.close(channel);
        VirtualThreads.join(accepting);
        running.arriveAndAwaitAdvance();
    }
}
