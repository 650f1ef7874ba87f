package dev.fermata.benchmarks.measure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Many connections to one server, all driven by this thread. */
final class EchoLoad implements AutoCloseable {
    private static final long TURN_MILLIS = 1;
    private static final long DRAIN_NANOS = Duration.ofSeconds(10).toNanos();

    private final Selector selector = Selector.open();
    private final List<EchoConnection> connections = new ArrayList<>();

    EchoLoad(int port, int count) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        for (int i = 0; i < count; i++) {
            connections.add(new EchoConnection(address, selector));
        }
    }

    /** Each connection sends its next line as soon as the last one is back. */
    Latencies saturate(Duration duration) throws IOException {
        Latencies latencies = new Latencies();
        for (EchoConnection connection : connections) {
            connection.ask(System.nanoTime());
        }
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            turn(latencies, true);
        }
        drain(new Latencies());
        return latencies;
    }

    /** The connections take turns to send so many lines a second altogether, some of them each millisecond. */
    Latencies pace(Duration duration, int perSecond) throws IOException {
        Latencies latencies = new Latencies();
        long start = System.nanoTime();
        long sent = 0;
        for (long now = start; now - start < duration.toNanos(); now = System.nanoTime()) {
            for (long due = (now - start) * perSecond / 1_000_000_000; sent < due; sent++) {
                connections.get((int) (sent % connections.size())).ask(now);
            }
            turn(latencies, false);
        }
        drain(latencies);
        return latencies;
    }

    private void turn(Latencies latencies, boolean again) throws IOException {
        selector.select(TURN_MILLIS);
        for (SelectionKey key : selector.selectedKeys()) {
            EchoConnection connection = (EchoConnection) key.attachment();
            long now = System.nanoTime();
            long duration = connection.receive(now);
            if (duration >= 0) {
                latencies.add(duration);
                if (again) {
                    connection.ask(now);
                }
            }
        }
        selector.selectedKeys().clear();
    }

    private void drain(Latencies latencies) throws IOException {
        long end = System.nanoTime() + DRAIN_NANOS;
        while (!connections.stream().allMatch(EchoConnection::isIdle)) {
            if (System.nanoTime() > end) {
                throw new IOException("lines did not come back");
            }
            turn(latencies, false);
        }
    }

    @Override
    public void close() throws IOException {
        for (EchoConnection connection : connections) {
            connection.close();
        }
        selector.close();
    }
}
