package dev.fermata.benchmarks.echo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.CompletableFuture;

/** The JDK's asynchronous channels, as futures that their handlers complete. */
public final class AsyncChannels {
    /** How many connections may wait to be accepted. */
    public static final int BACKLOG = 4_096;

    private AsyncChannels() {}

    /** A channel that listens on a free port of the loopback. */
    public static AsynchronousServerSocketChannel listen() {
        try {
            return AsynchronousServerSocketChannel.open()
                    .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public static int port(AsynchronousServerSocketChannel server) {
        try {
            return ((InetSocketAddress) server.getLocalAddress()).getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes a channel, of which nothing else is expected. */
    public static void close(AutoCloseable channel) {
        try {
            channel.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next connection. */
    public static CompletableFuture<AsynchronousSocketChannel> accept(AsynchronousServerSocketChannel server) {
        Completion<AsynchronousSocketChannel> completion = new Completion<>();
        server.accept(null, completion);
        return completion;
    }

    /** How many bytes were read into the buffer; -1 at the end. */
    public static CompletableFuture<Integer> read(AsynchronousSocketChannel socket, ByteBuffer buffer) {
        Completion<Integer> completion = new Completion<>();
        socket.read(buffer, null, completion);
        return completion;
    }

    /** How many bytes of the buffer were written. */
    public static CompletableFuture<Integer> write(AsynchronousSocketChannel socket, ByteBuffer buffer) {
        Completion<Integer> completion = new Completion<>();
        socket.write(buffer, null, completion);
        return completion;
    }

    private static final class Completion<T> extends CompletableFuture<T> implements CompletionHandler<T, Void> {
        @Override
        public void completed(T result, Void attachment) {
            complete(result);
        }

        @Override
        public void failed(Throwable failure, Void attachment) {
            completeExceptionally(failure);
        }
    }
}
