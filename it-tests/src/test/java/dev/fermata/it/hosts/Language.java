package dev.fermata.it.hosts;

import dev.fermata.it.harness.JavaSources;
import dev.fermata.it.harness.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another language of the JVM, with its compiler and the library that its programs need. */
enum Language {
    KOTLIN(
            "kotlin-stdlib",
            "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -no-stdlib -no-reflect -nowarn -jvm-target 17",
            "kotlin-compiler-embeddable",
            "kotlin-stdlib",
            "kotlin-script-runtime",
            "kotlinx-coroutines-core-jvm",
            "kotlin-reflect",
            "annotations"),
    SCALA(
            "scala-library",
            "scala.tools.nsc.Main -usejavacp -release 17",
            "scala-compiler",
            "scala-library",
            "scala-reflect"),
    GROOVY("groovy", "org.codehaus.groovy.tools.FileSystemCompiler", "groovy");

    private static final Path SOURCES = Path.of("src", "test", "hosts");
    private static final Pattern CODE = Pattern.compile("FERMATA-\\d+");
    private static final Pattern REPORT = Pattern.compile("error (FERMATA-\\d+).*\\R  at .* (\\(.*:\\d+\\))");

    private final String library;
    private final List<String> command;
    private final String compiler;

    Language(String library, String command, String... jars) {
        this.library = library;
        this.command = List.of(command.split(" "));
        this.compiler = HostJars.jars(jars);
    }

    /** What a program in this language needs besides its own classes. */
    String classPath() {
        return HostJars.path(HostJars.runtime(), HostJars.of(library));
    }

    /** Compiles the programs, the right ones and the wrong ones, into one folder. */
    Path compile() throws Exception {
        Path output = JavaSources.emptied(Output.of("languages", toString()));
        HostJvm compiling = new HostJvm().classPath(compiler).with(command.toArray());
        compiling.with("-cp", classPath(), "-d", output);
        List<Path> sources = JavaSources.filesBelow(SOURCES.resolve(toString()), "");
        compiling.run(sources.toArray()).well();
        return output.toAbsolutePath();
    }

    /** The same folder with all that can be transformed being so, as the command line does it. */
    Path transform(Path classes, String excluded) throws Exception {
        Path output = JavaSources.emptied(Path.of(classes + "-transformed"));
        new HostJvm()
                .with("-jar", System.getProperty("fermata.agent.jar"))
                .run("--verify", "--exclude", excluded, "--classpath", classPath(), "--output", output, classes)
                .well()
                .saysNot("FERMATA");
        return output;
    }

    /** The mistakes that comments in the wrong programs announce, as in {@code FERMATA-103 at (Wrong.kt:12)}. */
    SortedSet<String> mistakes() throws IOException {
        SortedSet<String> mistakes = new TreeSet<>();
        for (Path source : JavaSources.filesBelow(SOURCES.resolve(this + "/wrong"), "")) {
            List<String> lines = Files.readAllLines(source);
            for (int i = 0; i < lines.size(); i++) {
                Matcher matcher = CODE.matcher(lines.get(i));
                if (matcher.find()) {
                    mistakes.add(matcher.group() + " at (" + source.getFileName() + ":" + (i + 1) + ")");
                }
            }
        }
        return mistakes;
    }

    /** The mistakes that were reported, written in the same way. */
    static SortedSet<String> reported(String text) {
        SortedSet<String> mistakes = new TreeSet<>();
        Matcher matcher = REPORT.matcher(text);
        while (matcher.find()) {
            mistakes.add(matcher.group(1) + " at " + matcher.group(2));
        }
        return mistakes;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
