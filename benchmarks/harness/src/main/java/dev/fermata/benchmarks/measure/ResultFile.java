package dev.fermata.benchmarks.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fermata.benchmarks.Peer;
import dev.fermata.benchmarks.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The raw results of one workload on one JDK: a line of JSON for each peer and size, the last measurement of each. */
public final class ResultFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Comparator<JsonNode> ORDER = Comparator.<JsonNode, Peer>comparing(
                    result -> Peer.of(result.get("peer").asText()))
            .thenComparingInt(result -> result.get("size").asInt());

    private final Path file;

    /** The file of a workload in a folder of results. */
    public ResultFile(Path folder, Workload workload) {
        this.file = folder.resolve(workload.id() + ".jsonl");
    }

    /** Where the runs of several sizes lie: apart, for they are shorter than those of a workload's own size. */
    public static Path growthFolder(Path folder) {
        return folder.resolve("growth");
    }

    /** All results; none when there is no file. */
    public List<JsonNode> read() throws IOException {
        List<JsonNode> results = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                results.add(JSON.readTree(line));
            }
        }
        return results;
    }

    /** Adds a result, instead of an earlier one of the same peer and size. */
    void put(ObjectNode result) throws IOException {
        List<JsonNode> results = read();
        results.removeIf(other -> ORDER.compare(other, result) == 0);
        results.add(result);
        results.sort(ORDER);
        List<String> lines = new ArrayList<>();
        for (JsonNode line : results) {
            lines.add(JSON.writeValueAsString(line));
        }
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }
}
