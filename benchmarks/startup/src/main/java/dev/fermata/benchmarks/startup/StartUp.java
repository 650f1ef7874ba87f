package dev.fermata.benchmarks.startup;

import dev.fermata.benchmarks.startup.agents.CopyingAgent;
import dev.fermata.benchmarks.startup.agents.EmptyAgent;
import dev.fermata.benchmarks.startup.agents.LookingAgent;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures the start of programs, on the JDK that runs this: {@code StartUp ROUNDS RESULTS AGENT EXAMPLES LIBRARIES}, where the
 * latter are the jars of agent and examples, and a folder with those of ASM and of the runtime.
 */
public final class StartUp {
    private static final String EXAMPLES = "dev.fermata.examples.";

    private final Path folder;
    private final String agent;
    private final Path examples;
    private final Path libraries;

    private StartUp(Path folder, Path agent, Path examples, Path libraries) {
        this.folder = folder;
        this.agent = "-javaagent:" + agent;
        this.examples = examples;
        this.libraries = libraries;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("startup");
        StartUp startUp = new StartUp(folder, Path.of(args[2]), Path.of(args[3]), Path.of(args[4]));
        List<String> lines = new ArrayList<>();
        for (Case one : startUp.cases()) {
            System.out.print(one.measured(Integer.parseInt(args[0])).text());
            lines.addAll(one.json());
        }
        Path transformTimes = Path.of(args[1], "w15t.jsonl");
        Files.createDirectories(transformTimes.getParent());
        Files.write(Path.of(args[1], "w15.jsonl"), lines);
        Files.writeString(transformTimes, TransformTime.measured(folder.resolve("async")));
        delete(folder);
    }

    private List<Case> cases() throws IOException, InterruptedException {
        String hello = Files.createDirectories(folder.resolve("hello")).toString();
        String many = Files.createDirectories(folder.resolve("classes")).toString();
        Programs.writeHello(Path.of(hello));
        Programs.writeMany(Path.of(many));
        return List.of(
                nothingAsync("hello", hello, "Hello"),
                nothingAsync(Programs.CLASSES + " classes", many, "Many"),
                async("warehouse", "Warehouse"),
                async("pages", "pages.Main", "20"));
    }

    private Case nothingAsync(String name, String classPath, String main) {
        String empty = javaagent(EmptyAgent.class);
        String looking = javaagent(LookingAgent.class);
        return new Case(name)
                .with("empty agent", empty, "-cp", classPath, main)
                .with("looking agent", looking, "-cp", classPath, main)
                .with("fermata", agent, "-cp", classPath, main)
                .with("fermata, options", agent + "=include=com.acme,strict", "-cp", classPath, main);
    }

    private Case async(String name, String main, String... arguments) throws IOException, InterruptedException {
        String ahead = classPath(aheadOfTime());
        String plain = classPath(examples);
        String copying = javaagent(CopyingAgent.class, jars("asm-9"), jars("asm-tree-9"));
        String[] empty = command(javaagent(EmptyAgent.class), ahead, EXAMPLES + main, arguments);
        return new Case(name)
                .with("ahead of time", empty)
                .with("ahead, ASM agent", command(copying, ahead, EXAMPLES + main, arguments))
                .with("fermata", command(agent, plain, EXAMPLES + main, arguments))
                .with("fermata, no warnings", command(agent + "=warnings=off", plain, EXAMPLES + main, arguments));
    }

    private static String[] command(String agent, String classPath, String main, String... arguments) {
        return Stream.concat(Stream.of(agent, "-cp", classPath, main), Stream.of(arguments))
                .toArray(String[]::new);
    }

    private String javaagent(Class<?> type, Path... jars) {
        return "-javaagent:" + AgentJar.write(folder, type, jars);
    }

    private Path aheadOfTime() throws IOException, InterruptedException {
        Path transformed = Files.copy(examples, Files.createTempFile(folder, "examples", ".jar"), StandardCopyOption.REPLACE_EXISTING);
        String jar = agent.substring(agent.indexOf(':') + 1);
        String java = System.getProperty("java.home") + "/bin/java";
        int exit = new ProcessBuilder(java, "-jar", jar, "--classpath=" + classPath(examples), transformed.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("the command line ended with " + exit);
        }
        return transformed;
    }

    private String classPath(Path first) {
        return first
                + File.pathSeparator
                + jars("fermata-runtime")
                + File.pathSeparator
                + jars("fermata-annotations");
    }

    private Path jars(String prefix) {
        try (Stream<Path> files = Files.list(libraries)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no jar of " + prefix + " in " + libraries));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
