package dev.fermata.benchmarks.measure;

import dev.fermata.benchmarks.Peer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Checks peers, each in a process of its own; takes the arguments of {@link Measure}. */
public final class CheckAll {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private CheckAll() {}

    /** Checks, and ends with exit code 1 if an answer was wrong. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Arguments arguments = Arguments.parse(args);
        boolean right = true;
        for (Peer peer : arguments.peers()) {
            right &= check(arguments.installation(), peer);
        }
        System.exit(right ? 0 : 1);
    }

    private static boolean check(Installation installation, Peer peer) throws IOException, InterruptedException {
        String classPath = installation.classPath(peer);
        try {
            new ChildProcess(List.of(installation.java(), "-cp", classPath, Check.class.getName(), peer.id()), LIMIT)
                    .run()
                    .forEach(System.out::println);
            return true;
        } catch (MeasurementFailure failure) {
            System.out.println(peer.id() + " " + failure.getMessage());
            return false;
        }
    }
}
