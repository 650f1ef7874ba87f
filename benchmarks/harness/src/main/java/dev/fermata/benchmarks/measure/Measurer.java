package dev.fermata.benchmarks.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fermata.benchmarks.Gauge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Does one run after the other, and makes a record of each. */
final class Measurer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ONE_PROCESS = Duration.ofMinutes(3);

    /** What stands before the command of a process that gets one core, and all that it starts, too. */
    private static final List<String> ONE_CORE = List.of("taskset", "-c", "0");

    private final Installation installation;
    private final Effort effort;

    Measurer(Installation installation, Effort effort) {
        this.installation = installation;
        this.effort = effort;
    }

    ObjectNode measure(Run run) throws IOException, InterruptedException {
        ObjectNode result = JSON.createObjectNode();
        result.put("workload", run.workload().id());
        result.put("peer", run.peer().id());
        result.put("size", run.size());
        result.put("jdk", Runtime.version().toString());
        result.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        result.put("forks", effort.forks());
        result.put("options", String.join(" ", JvmOptions.of(run)));
        try {
            if (run.workload().gauge() == Gauge.TIME) {
                measureUnit(run, result);
            } else {
                measureProcess(run, result);
            }
            result.put("status", "measured");
        } catch (MeasurementFailure failure) {
            result.put("status", failure.status());
            result.put("message", failure.getMessage());
        }
        return result;
    }

    /** JMH in a process of its own, which forks again. */
    private void measureUnit(Run run, ObjectNode result) throws IOException, InterruptedException, MeasurementFailure {
        result.put("warm_up", effort.warmups() + " x " + effort.iterationMillis() + " ms");
        result.put("measurement", effort.iterations() + " x " + effort.iterationMillis() + " ms");
        Path file = Files.createTempFile("jmh", ".json");
        try {
            List<String> command = command(run, MicroMain.class, List.of());
            command.addAll(List.of(effort.toArgument(), file.toString()));
            new ChildProcess(command, effort.limit()).run();
            ObjectNode jmh = (ObjectNode) JSON.readTree(file.toFile()).get(0);
            // where the JDK lies is nobody's business
            jmh.remove("jvm");
            result.set("jmh", jmh);
        } finally {
            Files.delete(file);
        }
    }

    /** As many processes as JMH would have forks. */
    private void measureProcess(Run run, ObjectNode result)
            throws IOException, InterruptedException, MeasurementFailure {
        ArrayNode figures = result.putArray("figures");
        for (int fork = 0; fork < effort.forks(); fork++) {
            List<String> options = JvmOptions.of(run);
            List<String> output = new ChildProcess(command(run, WholeProcess.class, options), ONE_PROCESS).run();
            figures.add(figures(output));
        }
    }

    private static JsonNode figures(List<String> output) throws IOException, MeasurementFailure {
        for (String line : output) {
            if (line.startsWith(WholeProcess.MARK)) {
                return JSON.readTree(line.substring(WholeProcess.MARK.length()));
            }
        }
        throw new MeasurementFailure("failed", "it printed no figures");
    }

    private List<String> command(Run run, Class<?> main, List<String> options) {
        List<String> command = new ArrayList<>(run.workload().onOneCore() ? ONE_CORE : List.of());
        command.add(installation.java());
        command.addAll(options);
        command.addAll(List.of("-cp", installation.classPath(run.peer()), main.getName()));
        command.addAll(List.of(run.peer().id(), run.workload().id(), String.valueOf(run.size())));
        return command;
    }
}
