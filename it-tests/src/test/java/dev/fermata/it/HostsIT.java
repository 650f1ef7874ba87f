package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.it.harness.ChildJvm;
import dev.fermata.it.harness.JavaSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The agent where programs are not simply on the class path. */
class HostsIT {

    private static final Path SOURCES = Path.of("src", "test", "hosts");
    private static final Path RUNTIME = jar("fermata.runtime.jar");
    private static final Path ANNOTATIONS = jar("fermata.annotations.jar");

    @Test
    void a_program_and_the_runtime_may_be_on_many_loaders_below_that_load_at_once() throws Exception {
        int loaders = 40;
        Path launcher = compile("launcher", List.of());
        Path program = compile("program", List.of("-classpath", RUNTIME + path() + ANNOTATIONS));
        List<String> arguments = new ArrayList<>(List.of("-cp", launcher.toString(), "Launcher", "" + loaders));
        for (Path entry : List.of(RUNTIME, ANNOTATIONS, program)) {
            arguments.add(entry.toUri().toString());
        }
        ChildJvm.Result result = run(arguments);
        assertEquals(0, result.exitCode(), result.output());
        assertTrue(result.output().contains("sum " + 42 * loaders), result.output());
    }

    @Test
    void a_named_module_needs_to_export_nothing() throws Exception {
        String modulePath = RUNTIME + path() + ANNOTATIONS;
        Path module = compile("module", List.of("-classpath", "", "--module-path", modulePath));
        ChildJvm.Result result =
                run(List.of("--module-path", modulePath + path() + module, "-m", "org.acme.pages/org.acme.pages.Main"));
        assertEquals(0, result.exitCode(), result.output());
        assertTrue(result.output().contains("hello org.acme.pages"), result.output());
    }

    private static ChildJvm.Result run(List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(ChildJvm.agent("verify,log=info"));
        command.addAll(arguments);
        return ChildJvm.run(command);
    }

    private static Path compile(String folder, List<String> options) throws Exception {
        Path output = Files.createDirectories(Path.of("target", "hosts", folder));
        JavaSources.compile(SOURCES.resolve(folder), source -> source, output, options);
        return output.toAbsolutePath();
    }

    private static Path jar(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath();
    }

    private static String path() {
        return System.getProperty("path.separator");
    }
}
