package dev.fermata.it.hosts;

import dev.fermata.it.harness.JavaSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Compiles the sources of the cases for an older release, without the members that it does not allow. */
final class OlderCases {

    private static final Path CASES = Path.of("src", "test", "cases");
    private static final int ROUNDS = 12;

    private final int release;
    private final List<String> options = new ArrayList<>();
    private final Map<String, OlderSource> sources = new TreeMap<>();

    OlderCases(int release, List<String> options, Path output) {
        this.release = release;
        this.options.addAll(List.of("--release", Integer.toString(release), "-nowarn", "-proc:none"));
        this.options.addAll(List.of("-Xmaxerrs", "10000", "-d", output.toString()));
        this.options.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        this.options.addAll(options);
    }

    /** Writes the class files; what the compiler does not accept is left out, round by round. */
    void compile(UnaryOperator<String> edit) throws IOException {
        for (Path file : JavaSources.filesBelow(CASES, ".java")) {
            String name = CASES.relativize(file).toString();
            String source = edit.apply(Files.readString(file));
            sources.put(name, new OlderSource(name, source, release).withOldSyntaxOnly());
        }
        for (int round = 0; round < ROUNDS; round++) {
            if (compiled()) {
                return;
            }
        }
        throw new AssertionError("the cases do not compile with --release " + release);
    }

    private boolean compiled() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<JavaFileObject, TreeSet<Long>> errors = new java.util.HashMap<>();
        boolean good = compiler.getTask(null, null, said -> add(said, errors), options, null, sources.values())
                .call();
        for (var entry : errors.entrySet()) {
            ((OlderSource) entry.getKey()).leaveOut(entry.getValue());
        }
        return good;
    }

    private static void add(Diagnostic<? extends JavaFileObject> said, Map<JavaFileObject, TreeSet<Long>> errors) {
        if (said.getKind() != Diagnostic.Kind.ERROR) {
            return;
        }
        if (said.getSource() == null) {
            throw new AssertionError(said.getMessage(null));
        }
        errors.computeIfAbsent(said.getSource(), source -> new TreeSet<>()).add(said.getPosition());
    }
}
