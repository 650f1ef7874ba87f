package dev.fermata.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** W15, as {@code benchmarks/start-up} wrote it: programs that were started in several ways, and classes that were transformed. */
final class StartUps {
    /** A measure of each start of a program. */
    enum Measure {
        /** From start to end. */
        WALL("wall_ms"),
        /** Processor time, of all threads. */
        PROCESSOR("processor_ms");

        private final String field;

        Measure(String field) {
            this.field = field;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> starts;
    private final List<JsonNode> transformations;

    StartUps(List<JsonNode> starts, List<JsonNode> transformations) {
        this.starts = List.copyOf(starts);
        this.transformations = List.copyOf(transformations);
    }

    static StartUps none() {
        return new StartUps(List.of(), List.of());
    }

    static StartUps read(Path folder) throws IOException {
        return new StartUps(lines(folder.resolve("w15.jsonl")), lines(folder.resolve("w15t.jsonl")));
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }

    boolean isEmpty() {
        return starts.isEmpty() && transformations.isEmpty();
    }

    /** The programs, in the order in which they were started. */
    List<String> programs() {
        return starts.stream()
                .map(start -> start.path("program").asText())
                .distinct()
                .toList();
    }

    /** The ways in which a program was started; the others are compared with the first. */
    List<String> variants(String program) {
        return starts.stream()
                .filter(start -> start.path("program").asText().equals(program))
                .map(start -> start.path("variant").asText())
                .toList();
    }

    /** Milliseconds, the median of all rounds. */
    OptionalDouble millis(String program, String variant, Measure measure) {
        return new Spread(DoubleStream.of(rounds(program, variant, measure))).median();
    }

    /** The median of what each round took beside the first variant in that round. */
    OptionalDouble ratio(String program, String variant, Measure measure) {
        double[] base = variants(program).stream()
                .findFirst()
                .map(first -> rounds(program, first, measure))
                .orElse(new double[0]);
        double[] those = rounds(program, variant, measure);
        return those.length == base.length
                ? new Spread(IntStream.range(0, base.length).mapToDouble(round -> those[round] / base[round])).median()
                : OptionalDouble.empty();
    }

    private double[] rounds(String program, String variant, Measure measure) {
        return starts.stream()
                .filter(start -> start.path("program").asText().equals(program)
                        && start.path("variant").asText().equals(variant))
                .flatMapToDouble(start -> numbers(start.path(measure.field)))
                .toArray();
    }

    /** How many classes were transformed. */
    int classes() {
        return transformations.isEmpty()
                ? 0
                : transformations.get(0).path("classes").asInt();
    }

    /** Milliseconds a class, pass by pass, the first cold; of {@code asm} or {@code fermata}. */
    double[] passes(String who) {
        return transformations.isEmpty()
                ? new double[0]
                : numbers(transformations.get(0).path(who + "_ms")).toArray();
    }

    private static DoubleStream numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).mapToDouble(JsonNode::asDouble);
    }
}
