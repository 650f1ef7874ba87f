package dev.fermata.benchmarks.echo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A client that wants to know whether a server is right: all connections at once, a line each, its number. */
public final class EchoCheck {
    private static final int TIMEOUT_MILLIS = 20_000;

    private EchoCheck() {}

    /** Starts a server, and answers the sum of the numbers that it sent back over so many connections. */
    public static long answer(Supplier<EchoServer> start, int connections) {
        List<Socket> sockets = new ArrayList<>();
        try (EchoServer server = start.get()) {
            try {
                for (int i = 0; i < connections; i++) {
                    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                    socket.setSoTimeout(TIMEOUT_MILLIS);
                    sockets.add(socket);
                }
                return exchange(sockets);
            } finally {
                for (Socket socket : sockets) {
                    socket.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the lines in two parts, so that the server must keep what is no line yet. */
    private static long exchange(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.setTcpNoDelay(true);
            socket.getOutputStream().write('0');
        }
        for (int i = 0; i < sockets.size(); i++) {
            sockets.get(i).getOutputStream().write((i + "\n").getBytes(StandardCharsets.UTF_8));
        }
        long sum = 0;
        for (Socket socket : sockets) {
            InputStreamReader reader = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
            sum += Long.parseLong(new BufferedReader(reader).readLine());
        }
        return sum;
    }
}
