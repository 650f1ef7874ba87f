package dev.fermata.it.hosts;

import dev.fermata.it.harness.ChildJvm;
import dev.fermata.it.harness.JavaSources;
import dev.fermata.it.harness.Output;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The compiler of this JDK in a process of its own, for what should not run inside of a test. */
final class JavacRun {

    private JavacRun() {}

    /** Compiles what lies in a folder below {@code src/test/hosts}, answers where the classes are. */
    static Path compile(String folder, Object... options) throws Exception {
        Path output = JavaSources.emptied(Output.of("host-programs", folder));
        Path javac = Path.of(System.getProperty("java.home"), "bin", "javac");
        List<String> command = new ArrayList<>(List.of(javac.toString(), "-J-XX:TieredStopAtLevel=1", "-g"));
        for (Object option : options) {
            command.add(option.toString());
        }
        command.addAll(List.of("-d", output.toString()));
        JavaSources.filesBelow(Path.of("src", "test", "hosts", folder), ".java")
                .forEach(source -> command.add(source.toString()));
        ChildJvm.Result result = ChildJvm.run(command);
        if (result.exitCode() != 0) {
            throw new AssertionError(result.output());
        }
        return output.toAbsolutePath();
    }

    /** Transforms a folder by the command line, answers where the copy is. */
    static Path transform(Path classes, String classPath) throws Exception {
        Path output = JavaSources.emptied(Path.of(classes + "-transformed"));
        new HostJvm()
                .with("-jar", System.getProperty("fermata.agent.jar"))
                .run("--verify", "--classpath", classPath, "--output", output, classes)
                .well()
                .saysNot("FERMATA");
        return output;
    }
}
