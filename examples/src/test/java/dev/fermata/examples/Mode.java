package dev.fermata.examples;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The two ways to run a program of the examples; each run has a JVM of its own. */
public enum Mode {
    UNDER_THE_AGENT(List.of("-javaagent:" + Artifacts.AGENT, "-cp", Artifacts.classPath(Artifacts.EXAMPLES))),
    AHEAD_OF_TIME(List.of("-cp", Artifacts.classPath(Artifacts.TRANSFORMED_EXAMPLES)));

    private final List<String> jvmOptions;

    Mode(List<String> jvmOptions) {
        this.jvmOptions = jvmOptions;
    }

    /** Runs a main class to its end. */
    public Outcome run(Class<?> program, String... arguments) throws IOException {
        var words = new ArrayList<>(jvmOptions);
        words.add(program.getName());
        words.addAll(List.of(arguments));
        return Jvm.run(words);
    }
}
