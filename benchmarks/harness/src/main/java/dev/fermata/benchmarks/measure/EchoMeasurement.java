package dev.fermata.benchmarks.measure;

import com.sun.management.OperatingSystemMXBean;
import dev.fermata.benchmarks.echo.EchoServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Runs a server in this process and {@link EchoClient} in another, and takes the processor time of this one between the
 * two lines with which the client says that it counts.
 */
final class EchoMeasurement {
    private final Supplier<EchoServer> start;
    private final int connections;
    private final OperatingSystemMXBean system =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    EchoMeasurement(Supplier<EchoServer> start, int connections) {
        this.start = start;
        this.connections = connections;
    }

    Map<String, Double> figures() throws IOException, InterruptedException {
        try (EchoServer server = start.get()) {
            Process client = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xmx512m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            EchoClient.class.getName(),
                            String.valueOf(server.port()),
                            String.valueOf(connections))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try {
                return listen(client.inputReader());
            } finally {
                client.destroyForcibly().waitFor();
            }
        }
    }

    private Map<String, Double> listen(BufferedReader client) throws IOException {
        Map<String, Double> figures = new LinkedHashMap<>();
        long before = 0;
        for (String line = client.readLine(); line != null; line = client.readLine()) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case EchoClient.COUNTING -> before = system.getProcessCpuTime();
                case EchoClient.COUNTED -> {
                    double seconds = (system.getProcessCpuTime() - before) / 1e9;
                    double lines = Double.parseDouble(words[1]);
                    figures.put("lines_per_core_second", lines / seconds);
                    figures.put("core_us_per_line", seconds * 1e6 / lines);
                }
                default -> figures.put(words[0], Double.valueOf(words[1]));
            }
        }
        if (!figures.containsKey(EchoClient.LATE)) {
            throw new IOException("the client ended early");
        }
        return figures;
    }
}
