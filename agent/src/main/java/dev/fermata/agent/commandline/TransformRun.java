package dev.fermata.agent.commandline;

import dev.fermata.agent.log.Log;
import dev.fermata.agent.options.LogLevel;
import dev.fermata.agent.options.UsageError;
import dev.fermata.transform.Transformer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run over all folders and jars: everything is transformed in memory first, and only when no class has an error
 * anything is written.
 */
final class TransformRun {

    private final CommandLineOptions options;
    private final Log log;
    private final PrintStream out;

    TransformRun(CommandLineOptions options, Log log, PrintStream out) {
        this.options = options;
        this.log = log;
        this.out = out;
    }

    /** Answers the exit code. */
    int run() throws IOException {
        List<ClassContainer> containers = new ArrayList<>();
        try (StagedFiles staged = new StagedFiles()) {
            for (Path input : options.inputs()) {
                containers.add(ClassContainer.open(input));
            }
            int exitCode = run(containers, staged);
            // Windows replaces no jar that is open.
            close(containers);
            staged.commit();
            return exitCode;
        } finally {
            close(containers);
        }
    }

    private int run(List<ClassContainer> containers, StagedFiles staged) throws IOException {
        List<Rewrite> rewrites = transform(containers);
        rewrites.forEach(rewrite -> log.diagnostics(rewrite.diagnostics()));
        boolean failed = rewrites.stream().anyMatch(Rewrite::hasErrors);
        if (options.check()) {
            return reportPending(rewrites) || failed ? CommandLine.ERRORS : CommandLine.GOOD;
        }
        if (failed) {
            log.error("nothing was written, because there are errors");
            return CommandLine.ERRORS;
        }
        for (Rewrite rewrite : rewrites) {
            stage(rewrite, staged);
        }
        summarize(rewrites);
        return CommandLine.GOOD;
    }

    private List<Rewrite> transform(List<ClassContainer> containers) throws IOException {
        List<Path> entries = new ArrayList<>(options.inputs());
        entries.addAll(options.classPath());
        try (ClassPath classPath = new ClassPath(entries)) {
            ContainerTransformer transformer = new ContainerTransformer(
                    new Transformer(options.verify(), options.warnings()), options.selection(), classPath);
            List<Rewrite> rewrites = new ArrayList<>();
            for (ClassContainer container : containers) {
                rewrites.add(transformer.transform(container));
            }
            return rewrites;
        }
    }

    private void stage(Rewrite rewrite, StagedFiles staged) throws IOException {
        ClassContainer container = rewrite.container();
        rewrite.transformed().keySet().forEach(name -> log.info("transformed " + name));
        if (container.isSigned() && !rewrite.transformed().isEmpty()) {
            log.warning(container.path() + " is signed, and its signatures do not match what is transformed in it");
        }
        container.stage(rewrite.transformed(), target(container), staged);
    }

    private Path target(ClassContainer container) {
        Optional<Path> output =
                options.output().map(path -> path.toAbsolutePath().normalize());
        if (output.isPresent()
                && output.get().startsWith(container.path())
                && !output.get().equals(container.path())) {
            throw new UsageError("the output must not lie inside " + container.path());
        }
        return output.map(container::placeIn).orElse(container.path());
    }

    private boolean reportPending(List<Rewrite> rewrites) {
        boolean pending = false;
        for (Rewrite rewrite : rewrites) {
            for (String name : rewrite.transformed().keySet()) {
                out.println("to be transformed: " + name + " in "
                        + rewrite.container().path());
                pending = true;
            }
        }
        return pending;
    }

    private void summarize(List<Rewrite> rewrites) {
        int classes = rewrites.stream().mapToInt(Rewrite::classes).sum();
        int transformed = rewrites.stream()
                .mapToInt(rewrite -> rewrite.transformed().size())
                .sum();
        if (options.logLevel() != LogLevel.QUIET) {
            out.println("fermata: " + transformed + " of " + classes + " classes transformed");
        }
    }

    private static void close(List<ClassContainer> containers) throws IOException {
        for (ClassContainer container : containers) {
            container.close();
        }
    }
}
