package dev.fermata.benchmarks.measure;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that measures; never two at a time on one machine, and none for ever. */
final class ChildProcess {
    /** The exit code of a process whose peer has no routine for the workload. */
    static final int NOT_WRITTEN = 3;

    private final List<String> command;
    private final Duration limit;

    ChildProcess(List<String> command, Duration limit) {
        this.command = command;
        this.limit = limit;
    }

    /** Waits for its turn, runs the process, and answers the lines that it printed. */
    List<String> run() throws IOException, InterruptedException, MeasurementFailure {
        Path output = Files.createTempFile("measurement", ".log");
        // JMH's own lock file, so that whoever starts JMH by hand takes turns with this, too.
        Path lockFile = Path.of(System.getProperty("java.io.tmpdir"), "jmh.lock");
        try (RandomAccessFile file = new RandomAccessFile(lockFile.toFile(), "rw");
                FileLock lock = take(file.getChannel())) {
            if (!lock.isValid()) {
                throw new IOException("no lock on " + lockFile);
            }
            return run(output);
        } finally {
            Files.delete(output);
        }
    }

    private static FileLock take(FileChannel channel) throws IOException {
        FileLock free = channel.tryLock();
        if (free != null) {
            return free;
        }
        System.out.println("waiting for another measurement on this machine");
        return channel.lock();
    }

    private List<String> run(Path output) throws IOException, InterruptedException, MeasurementFailure {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                throw new MeasurementFailure("timed out", "it had not ended after " + limit.toSeconds() + " s");
            }
        } finally {
            end(process);
        }
        List<String> lines = Files.readAllLines(output);
        if (process.exitValue() == NOT_WRITTEN) {
            throw new MeasurementFailure(MeasurementFailure.NOT_WRITTEN, "not written for this peer");
        }
        if (process.exitValue() != 0) {
            throw new MeasurementFailure("failed", reason(lines));
        }
        return lines;
    }

    /** Ends the process and those that it started, if they still run. */
    private static void end(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    /** The line that says most. */
    private static String reason(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains("Error") || line.contains("Exception"))
                .findFirst()
                .orElse(lines.isEmpty() ? "it printed nothing" : lines.get(lines.size() - 1))
                .strip();
    }
}
