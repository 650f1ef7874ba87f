package dev.fermata.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.VirtualMachine;
import dev.fermata.agent.targets.Programs;
import dev.fermata.agent.targets.Targets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, in JVMs of their own. */
class AgentJarIT {

    @TempDir
    Path classes;

    @Test
    void the_jar_holds_nothing_but_the_agent_and_what_is_relocated_below_it() throws Exception {
        try (JarFile jar = new JarFile(JavaProcess.AGENT.toFile())) {
            List<String> others = jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .filter(name -> !name.startsWith("dev/fermata/agent/"))
                    .filter(name -> !name.startsWith("META-INF/") || name.endsWith(".class"))
                    .toList();
            assertEquals(List.of(), others);
        }
    }

    @Test
    void the_command_line_transforms_what_then_runs_without_the_agent() throws Exception {
        Targets.compile(classes, Programs.SLEEPER);
        JavaProcess.run("-jar", JavaProcess.AGENT, "--verify", "--classpath", JavaProcess.RUNTIME, classes)
                .assertExit(0)
                .assertPrinted("fermata: 1 of 1 classes transformed");
        JavaProcess.run("-cp", JavaProcess.path(classes, JavaProcess.RUNTIME), "acme.Sleeper")
                .assertExit(0)
                .assertPrinted("slept well");
    }

    @Test
    void the_command_line_knows_its_version() throws Exception {
        String version = JavaProcess.run("-jar", JavaProcess.AGENT, "--version")
                .assertExit(0)
                .output();
        assertEquals("fermata " + System.getProperty("fermata.version"), version.strip());
    }

    @Test
    void an_unknown_option_stops_the_jvm_and_the_known_ones_are_listed() throws Exception {
        Targets.compile(classes, Programs.SLEEPER);
        JavaProcess run = JavaProcess.run(JavaProcess.agent("verifi"), "-cp", classes, "acme.Sleeper");
        assertNotEquals(0, run.process().exitValue(), run.output());
        run.assertPrinted("fermata-agent: unknown option 'verifi'; known are include=PATTERN");
    }

    @Test
    void classes_of_named_modules_are_transformed() throws Exception {
        Targets.compile(classes, Programs.MODULE, Programs.SLEEPER);
        JavaProcess.run(
                        JavaProcess.agent("verify"),
                        "-p",
                        JavaProcess.path(classes, JavaProcess.RUNTIME),
                        "-m",
                        "acme/acme.Sleeper")
                .assertExit(0)
                .assertPrinted("slept well");
    }

    @Test
    void classes_are_transformed_in_parallel_by_loaders_that_alone_see_the_runtime(@TempDir Path main)
            throws Exception {
        Targets.compile(classes, Programs.SLEEPER);
        Targets.compile(main, Programs.LOADERS);
        String output = JavaProcess.run(
                        JavaProcess.agent("verify"), "-cp", main, "acme.Loaders", classes, JavaProcess.RUNTIME)
                .assertExit(0)
                .output();
        assertEquals("slept well\n".repeat(Programs.LOADER_COUNT), output.replace("\r", ""));
    }

    @Test
    void four_classes_are_loaded_where_nothing_is_async() throws Exception {
        Targets.compile(classes, Programs.HELLO);
        String loaded = JavaProcess.run(
                        "-Xlog:class+load:stdout:none", "-javaagent:" + JavaProcess.AGENT, "-cp", classes, "acme.Hello")
                .assertExit(0)
                .assertPrinted("acme.Hello source: ")
                .output();
        assertEquals(
                List.of(
                        "dev.fermata.agent.FermataAgent",
                        "dev.fermata.agent.LazyTransformer",
                        "dev.fermata.agent.options.UsageError",
                        "dev.fermata.agent.shaded.transform.scan.ConstantPoolScanner"),
                loaded.lines()
                        .map(line -> line.split(" ")[0])
                        .filter(name -> name.startsWith("dev.fermata.agent."))
                        .sorted()
                        .toList());
    }

    @Test
    void the_jar_goes_by_any_name(@TempDir Path folder) throws Exception {
        Targets.compile(classes, Programs.SLEEPER);
        Path renamed = Files.copy(JavaProcess.AGENT, folder.resolve("renamed.jar"));
        JavaProcess.run(
                        "-javaagent:" + renamed + "=verify",
                        "-cp",
                        JavaProcess.path(classes, JavaProcess.RUNTIME),
                        "acme.Sleeper")
                .assertExit(0)
                .assertPrinted("slept well");
    }

    @Test
    void a_running_jvm_refuses_the_agent_and_says_why() throws Exception {
        Targets.compile(classes, Programs.WAITER);
        Process waiter = JavaProcess.start("-cp", classes, "acme.Waiter");
        assertEquals('w', waiter.getInputStream().read(), "it waits");
        VirtualMachine machine = VirtualMachine.attach(String.valueOf(waiter.pid()));
        String agent = JavaProcess.AGENT.toString();
        assertThrows(AgentInitializationException.class, () -> machine.loadAgent(agent));
        machine.detach();
        waiter.getOutputStream().close();
        String output = new String(waiter.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, waiter.waitFor(), output);
        assertTrue(output.contains("fermata-agent: cannot be attached to a running JVM"), output);
    }
}
