package dev.fermata.it.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts a JVM of the same kind as this one, with the same class path, and waits for its end. */
public final class ChildJvm {

    private static final int PATIENCE_MINUTES = 5;

    private final List<String> options = new ArrayList<>();
    private String classPath = System.getProperty("java.class.path");

    /** What a JVM said and how it ended. */
    public record Result(int exitCode, String output) {}

    /** The option that switches on the agent. */
    public static String agent(String agentOptions) {
        String jar = System.getProperty("fermata.agent.jar");
        if (jar == null) {
            throw new AssertionError("the system property fermata.agent.jar is not set");
        }
        return "-javaagent:" + jar + (agentOptions.isEmpty() ? "" : "=" + agentOptions);
    }

    public ChildJvm with(String... newOptions) {
        options.addAll(List.of(newOptions));
        return this;
    }

    /** Puts folders before the class path of this JVM. */
    public ChildJvm before(Path folder) {
        classPath = folder + System.getProperty("path.separator") + classPath;
        return this;
    }

    /** Runs a main class to its end. */
    public Result run(String mainClass, String... arguments) throws IOException, InterruptedException {
        return run(command(mainClass, arguments));
    }

    /** Starts a main class and does not wait for its end. */
    public Process start(Path output, String mainClass, String... arguments) throws IOException {
        return new ProcessBuilder(command(mainClass, arguments))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** Starts a main class by a command that puts the JVM in its own place, and leaves the output to the caller. */
    public Process startBehind(List<String> launcher, String mainClass, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(launcher);
        command.addAll(command(mainClass, arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private List<String> command(String mainClass, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add(Output.option());
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs any command to its end. */
    public static Result run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(Files.createDirectories(Output.of()), "child", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + command + "\n" + Files.readString(output));
        }
        Result result = new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        Files.delete(output);
        return result;
    }
}
