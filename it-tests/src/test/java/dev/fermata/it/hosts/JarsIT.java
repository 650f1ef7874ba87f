package dev.fermata.it.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.it.harness.ChildJvm;
import dev.fermata.it.harness.JavaSources;
import dev.fermata.it.harness.Output;
import dev.fermata.it.hosts.HostJvm.Said;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Jars of special kinds, under the agent and transformed by the command line. */
class JarsIT {

    private static final String BASE = "base class\n";
    private static final String NEWER = "class for newer releases\n";

    @Test
    void T28_the_versions_of_a_multi_release_jar() throws Exception {
        Path jar = multiRelease();
        new HostJvm()
                .underAgent()
                .classPath(jar, HostJars.runtime())
                .run("acme.Which")
                .well()
                .says(NEWER);
        Path transformed = transformed(jar);
        run(transformed).says(NEWER);
        new HostJvm()
                .with("-Djdk.util.jar.enableMultiRelease=false")
                .classPath(transformed, HostJars.runtime())
                .run("acme.Which")
                .well()
                .says(BASE);
    }

    private static Path multiRelease() throws Exception {
        HostJar jar = new HostJar().with("Multi-Release", true);
        jar.add("acme/Which.class", which("base class"));
        jar.add("META-INF/versions/11/acme/Which.class", which("class for newer releases"));
        return jar.write("multi-release");
    }

    private static byte[] which(String text) throws Exception {
        Path sources = JavaSources.emptied(Output.of("host-programs", "which-source"));
        Path output = JavaSources.emptied(Output.of("host-programs", "which"));
        Files.writeString(sources.resolve("Which.java"), """
            package acme;
            import static dev.fermata.Fermata.*;
            public class Which {
                @dev.fermata.annotations.Async
                static dev.fermata.Coroutine<String> told(String text) {
                    await(yieldNow());
                    return result(text);
                }
                public static void main(String[] arguments) { System.out.println(run(told("%s"))); }
            }
            """.formatted(text));
        List<String> options = List.of("--release", "11", "-nowarn", "-classpath", HostJars.runtime());
        JavaSources.compile(sources, source -> source, output, options);
        return Files.readAllBytes(output.resolve("acme/Which.class"));
    }

    @Test
    void T29_a_signed_jar_runs_under_the_agent_and_not_when_it_was_changed() throws Exception {
        Path jar = signed(new HostJar().add("acme/Which.class", which("signed")).write("signed"));
        new HostJvm()
                .underAgent()
                .classPath(jar, HostJars.runtime())
                .run("acme.Which")
                .well()
                .says("signed\n");
        Path output = Files.createDirectories(Output.of("host-jars", "transformed"));
        commandLine(jar, output)
                .says("signed.jar is signed, and its signatures do not match what is transformed in it");
        Said said = new HostJvm()
                .classPath(output.resolve("signed.jar"), HostJars.runtime())
                .run("acme.Which");
        assertEquals(1, said.exitCode(), said.text());
        said.says("digest error for acme/Which.class");
    }

    private static Path signed(Path jar) throws Exception {
        Path keys = Output.of("host-jars", "keys.p12");
        Files.deleteIfExists(keys);
        String password = "not-a-secret";
        tool(
                "keytool",
                "-genkeypair",
                "-alias",
                "test",
                "-keyalg",
                "EC",
                "-dname",
                "CN=test",
                "-keystore",
                keys,
                "-storepass",
                password,
                "-validity",
                "3650");
        tool("jarsigner", "-keystore", keys, "-storepass", password, jar, "test");
        return jar;
    }

    private static void tool(String name, Object... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", name).toString());
        command.add("-J-XX:TieredStopAtLevel=1");
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ChildJvm.Result result = ChildJvm.run(command);
        assertEquals(0, result.exitCode(), result.output());
    }

    @Test
    void a_fat_jar_of_Spring_Boot() throws Exception {
        HostJar fat = new HostJar()
                .with("Main-Class", "org.springframework.boot.loader.launch.JarLauncher")
                .with("Start-Class", "shop.Main")
                .with("Spring-Boot-Classes", "BOOT-INF/classes/")
                .with("Spring-Boot-Lib", "BOOT-INF/lib/")
                .add("BOOT-INF/classes/", new byte[0])
                .add("BOOT-INF/lib/", new byte[0])
                .add("BOOT-INF/classes/", HostPrograms.classes())
                .add("BOOT-INF/lib/runtime.jar", Files.readAllBytes(Path.of(System.getProperty("fermata.runtime.jar"))))
                .add("BOOT-INF/lib/annotations.jar", Files.readAllBytes(HostJars.annotations()));
        addLoader(fat);
        Path jar = fat.write("fat");
        new HostJvm()
                .underAgent()
                .run("-jar", jar)
                .well()
                .says(OtherAgentsIT.DAY)
                .saysNot("FERMATA");
        new HostJvm().run("-jar", transformed(jar)).well().says(OtherAgentsIT.DAY);
    }

    private static void addLoader(HostJar fat) throws Exception {
        try (ZipInputStream loader = new ZipInputStream(Files.newInputStream(HostJars.of("spring-boot-loader")))) {
            for (ZipEntry entry = loader.getNextEntry(); entry != null; entry = loader.getNextEntry()) {
                if (entry.getName().endsWith(".class")) {
                    fat.add(entry.getName(), loader.readAllBytes());
                }
            }
        }
    }

    private static Path transformed(Path jar) throws Exception {
        Path output = Files.createDirectories(Output.of("host-jars", "transformed"));
        commandLine(jar, output).saysNot("FERMATA");
        return output.resolve(jar.getFileName());
    }

    private static Said commandLine(Path jar, Path output) throws Exception {
        return new HostJvm()
                .with("-jar", System.getProperty("fermata.agent.jar"))
                .run("--verify", "--classpath", HostJars.runtime(), "--output", output, jar)
                .well();
    }

    private static Said run(Path jar) throws Exception {
        return new HostJvm()
                .classPath(jar, HostJars.runtime())
                .run("acme.Which")
                .well();
    }
}
