package dev.fermata.benchmarks.measure;

import dev.fermata.benchmarks.Peer;
import dev.fermata.benchmarks.Workload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is to be measured, and how. */
final class Arguments {
    /** What users can say. */
    static final String HELP = """
            measure [--jdk N] [options]
              --jdk N            on this JDK, 17 or 25; without it, on the one of JAVA_HOME
              --peers A,B        only these; without it, all that run on this JDK
              --workloads A,B    only these; without it, all
              --full             3 forks of 5 s each, results in benchmarks/results/jdkN (the default)
              --quick            1 fork of 1.5 s, results in benchmarks/target/results/jdkN
              --smoke            as short as it gets, to see that it works
              --growth           the sizes that show how cost grows, of the workloads that have them; 1 fork of 2.5 s
              --forks N          this many forks
              --size N           this size instead of the workload's own
              --results FOLDER   results go to this folder
              --fermata PATH     a class path with Fermata's runtime and transformed routines, instead of this build's
              --check            run every workload once, small, and compare the answers; measure nothing
            """;

    /** Those whose curves are drawn: the limit, Fermata, and the best of each kind. */
    private static final List<Peer> FEW_PEERS =
            List.of(Peer.HAND, Peer.FERMATA, Peer.CF, Peer.KT, Peer.OFFBYNULL, Peer.KILIM, Peer.LOOM);

    private final Path home = Path.of(System.getProperty("benchmarks.home", "benchmarks"));
    private final List<Peer> peers = new ArrayList<>();
    private final List<Workload> workloads = new ArrayList<>();
    private Optional<Effort> effort = Optional.empty();
    private Optional<Integer> forks = Optional.empty();
    private boolean growth;
    private Optional<Integer> size = Optional.empty();
    private Optional<Path> results = Optional.empty();
    private Optional<String> fermata = Optional.empty();

    private Arguments() {}

    static Arguments parse(String[] args) {
        Arguments arguments = new Arguments();
        for (int i = 0; i < args.length; i++) {
            if (!arguments.flag(args[i])) {
                if (i + 1 == args.length) {
                    throw new IllegalArgumentException("what does this mean: " + args[i]);
                }
                arguments.option(args[i], args[++i]);
            }
        }
        return arguments;
    }

    private boolean flag(String name) {
        switch (name) {
            case "--full" -> effort = Optional.of(Effort.FULL);
            case "--quick" -> effort = Optional.of(Effort.QUICK);
            case "--smoke" -> effort = Optional.of(Effort.SMOKE);
            case "--growth" -> growth = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    private void option(String name, String value) {
        List<String> values = Arrays.asList(value.split(","));
        switch (name) {
            case "--peers" -> values.forEach(peer -> peers.add(Peer.of(peer)));
            case "--workloads" -> values.forEach(workload -> workloads.add(Workload.of(workload)));
            case "--forks" -> forks = Optional.of(Integer.valueOf(value));
            case "--size" -> size = Optional.of(Integer.valueOf(value));
            case "--results" -> results = Optional.of(Path.of(value));
            case "--fermata" -> fermata = Optional.of(value);
            default -> throw new IllegalArgumentException("no such option: " + name);
        }
    }

    List<Peer> peers() {
        if (!peers.isEmpty()) {
            return peers;
        }
        return growth ? FEW_PEERS : List.of(Peer.values());
    }

    List<Workload> workloads() {
        return workloads.isEmpty() ? List.of(Workload.values()) : workloads;
    }

    List<Integer> sizes(Workload workload) {
        if (growth) {
            return workload.growth();
        }
        return List.of(size.orElse(workload.size()));
    }

    Effort effort() {
        Effort chosen = effort.orElse(growth ? Effort.GROWTH : Effort.FULL);
        return forks.map(chosen::withForks).orElse(chosen);
    }

    Installation installation() {
        return new Installation(home, fermata);
    }

    /** Where results go: what is quick is not published. */
    Path results() {
        boolean publish = effort.isEmpty() || effort.get().equals(Effort.FULL);
        Path parent = publish ? home : home.resolve("target");
        return results.orElse(
                parent.resolve("results").resolve("jdk" + Runtime.version().feature()));
    }
}
