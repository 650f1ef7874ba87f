package dev.fermata.benchmarks.measure;

import java.io.IOException;
import java.time.Duration;

/**
 * Puts load on an echo server: {@code EchoClient PORT CONNECTIONS}. First as much as it can carry, each connection sending its
 * next line when the last one came back: this is counted. Then a fixed number of lines a second, far below that: how long
 * each takes until it is back. Prints a word and a number a line.
 */
public final class EchoClient {
    /** What is printed when counting begins. */
    static final String COUNTING = "counting";

    /** The same when it ends; with the number of lines that came back. */
    static final String COUNTED = "counted";

    /** The figure that is printed last. */
    static final String LATE = "paced_p99_us";

    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(3);
    private static final int PACED_PER_SECOND = 5_000;

    private EchoClient() {}

    /** Connects, and puts load on the server for some ten seconds. */
    public static void main(String[] args) throws IOException {
        try (EchoLoad load = new EchoLoad(Integer.parseInt(args[0]), Integer.parseInt(args[1]))) {
            load.saturate(WARM_UP);
            System.out.println(COUNTING);
            Latencies full = load.saturate(MEASURED);
            System.out.println(COUNTED + " " + full.count());
            System.out.println("lines_per_second " + full.count() / (double) MEASURED.toSeconds());
            load.pace(WARM_UP.dividedBy(2), PACED_PER_SECOND);
            Latencies paced = load.pace(MEASURED, PACED_PER_SECOND);
            System.out.println("paced_p50_us " + paced.micros(0.50));
            System.out.println(LATE + " " + paced.micros(0.99));
        }
    }
}
