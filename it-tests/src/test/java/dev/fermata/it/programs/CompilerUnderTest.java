package dev.fermata.it.programs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Java compiler that is given sources on its command line and answers with text. */
record CompilerUnderTest(String name, List<String> options, CommandLine commandLine) {

    private static final Pattern ERROR = Pattern.compile("(\\w+\\.java):(\\d+): error");

    /** Runs the compiler, answers all it says. */
    @FunctionalInterface
    interface CommandLine {
        String run(List<String> arguments) throws Exception;
    }

    /** All that the compiler says about some sources. */
    String compile(List<Path> sources, Path output) throws Exception {
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of("--release", "17", "-proc:none", "-d", output.toString()));
        arguments.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        sources.forEach(source -> arguments.add(source.toString()));
        return commandLine.run(arguments);
    }

    /** The places of the errors in a source, as {@code File.java:12}, from what a compiler said. */
    static SortedSet<String> errors(String output, Path source) {
        SortedSet<String> errors = new TreeSet<>();
        Matcher matcher = ERROR.matcher(output);
        while (matcher.find()) {
            if (source.endsWith(matcher.group(1))) {
                errors.add(matcher.group(1) + ":" + matcher.group(2));
            }
        }
        return errors;
    }
}
