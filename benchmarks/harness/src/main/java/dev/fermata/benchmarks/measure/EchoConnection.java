package dev.fermata.benchmarks.measure;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;

/** One connection of the load, with one line on its way at most; what is asked for meanwhile waits, and the wait counts. */
final class EchoConnection {
    private static final byte[] LINE = "all that glitters is not gold ..\n".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel socket;
    private final ByteBuffer output = ByteBuffer.allocateDirect(LINE.length).put(LINE);
    private final ByteBuffer input = ByteBuffer.allocateDirect(LINE.length);
    private final ArrayDeque<Long> asked = new ArrayDeque<>();

    EchoConnection(InetSocketAddress address, Selector selector) throws IOException {
        socket = SocketChannel.open(address);
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        socket.configureBlocking(false);
        socket.register(selector, SelectionKey.OP_READ, this);
    }

    boolean isIdle() {
        return asked.isEmpty();
    }

    /** Sends a line, when all before are back. */
    void ask(long now) throws IOException {
        asked.add(now);
        if (asked.size() == 1) {
            send();
        }
    }

    private void send() throws IOException {
        output.flip();
        if (socket.write(output) != LINE.length) {
            throw new IOException("a line did not fit into the socket");
        }
    }

    /** Reads, and answers for how long the line had been asked for that is back now; -1 if it is not. */
    long receive(long now) throws IOException {
        if (socket.read(input) < 0) {
            throw new EOFException("the server closed the connection");
        }
        if (input.hasRemaining()) {
            return -1;
        }
        if (input.get(LINE.length - 1) != '\n') {
            throw new IOException("the server sent something else");
        }
        input.clear();
        long duration = now - asked.remove();
        if (!asked.isEmpty()) {
            send();
        }
        return duration;
    }

    void close() throws IOException {
        socket.close();
    }
}
