package dev.fermata.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.agent.log.Log;
import dev.fermata.agent.options.AgentOptions;
import dev.fermata.agent.targets.Targets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadTimeTransformerTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ClassLoader loader = new ClassLoader(null) {};

    @TempDir
    Path folder;

    @BeforeEach
    void compile() {
        Targets.compile(folder, Targets.GREETER, Targets.PLAIN, Targets.MISTAKE);
    }

    @Test
    void a_class_with_an_async_method_is_transformed() throws IOException {
        assertNotNull(transform("", "acme/Greeter"));
        assertEquals("", printed());
    }

    @Test
    void warnings_are_printed_and_the_class_is_transformed() throws IOException {
        Targets.compile(folder, Targets.CARELESS);
        assertNotNull(transform("", "acme/Careless"));
        assertTrue(printed().contains("warning FERMATA-202: the coroutine of Fermata.sleep is dropped"), printed());
        assertTrue(printed().contains("at acme.Careless.wait (Careless.java:6)"), printed());
    }

    @Test
    void warnings_are_not_looked_for_when_they_are_off() throws IOException {
        Targets.compile(folder, Targets.CARELESS);
        assertNotNull(transform("warnings=off", "acme/Careless"));
        assertEquals("", printed());
    }

    @Test
    void a_list_adds_blocking_calls_and_takes_away_others() throws IOException {
        Targets.compile(folder, Targets.CARELESS);
        Path list = Files.writeString(
                folder.resolve("blocking.txt"), "! java.lang.Thread.sleep\njava.lang.Object.toString -> be brief");
        transform("blocking=" + list, "acme/Careless");
        assertEquals(
                1,
                printed().lines().filter(line -> line.contains("FERMATA-203")).count());
        assertTrue(printed().contains("at acme.Careless.wait (Careless.java:7)"), printed());
        assertTrue(printed().contains("fix: be brief"), printed());
    }

    @Test
    void log_info_names_the_transformed_class() throws IOException {
        transform("log=info", "acme/Greeter");
        assertEquals("fermata: transformed acme.Greeter", printed().strip());
    }

    @Test
    void a_class_without_a_name_is_transformed() throws IOException {
        byte[] classFile = bytes("acme/Greeter");
        assertNotNull(transformer("").transform(loader, null, null, null, classFile));
        assertNull(transformer("exclude=acme.Greeter").transform(loader, null, null, null, classFile));
    }

    @Test
    void what_was_transformed_is_left_alone_the_second_time() throws IOException {
        byte[] once = transform("", "acme/Greeter");
        assertNull(transformer("").transform(loader, "acme/Greeter", null, null, once));
    }

    @Test
    void a_foreign_class_is_left_alone() throws IOException {
        assertNull(transform("", "acme/plain/Plain"));
    }

    @Test
    void a_class_that_is_not_selected_is_left_alone() throws IOException {
        assertNull(transform("include=org", "acme/Greeter"));
        assertNull(transform("exclude=acme", "acme/Greeter"));
    }

    @Test
    void classes_of_the_jdk_are_left_alone() throws IOException {
        byte[] classFile = bytes("acme/Greeter");
        assertNull(transformer("").transform(null, "acme/Greeter", null, null, classFile));
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        assertNull(transformer("").transform(platform, "acme/Greeter", null, null, classFile));
    }

    @Test
    void a_mistake_is_printed_once_and_the_class_loads_as_it_is() throws IOException {
        LoadTimeTransformer transformer = transformer("");
        byte[] classFile = bytes("acme/Mistake");
        assertNull(transformer.transform(loader, "acme/Mistake", null, null, classFile));
        assertNull(transformer.transform(new ClassLoader(null) {}, "acme/Mistake", null, null, classFile));
        assertEquals(
                1,
                printed()
                        .lines()
                        .filter(line -> line.startsWith("error FERMATA-"))
                        .count());
        assertTrue(printed().contains("Mistake.java:5"), printed());
    }

    @Test
    void strict_makes_a_class_with_a_mistake_unusable() throws Exception {
        byte[] refused = transform("strict", "acme/Mistake");
        assertNotNull(refused);
        Class<?> mistake = new OneClassLoader(refused).loadClass("acme.Mistake");
        Error error = assertThrows(
                ExceptionInInitializerError.class, () -> Class.forName("acme.Mistake", true, mistake.getClassLoader()));
        assertTrue(
                error.getCause().getMessage().contains("FERMATA-"),
                error.getCause().getMessage());
    }

    @Test
    void dump_writes_what_was_transformed(@TempDir Path dump) throws IOException {
        byte[] transformed = transform("dump=" + dump.resolve("seen"), "acme/Greeter");
        transform("dump=" + dump.resolve("seen"), "acme/plain/Plain");
        Path file = dump.resolve("seen/acme/Greeter.class");
        assertEquals(-1, Files.mismatch(file, Files.write(dump.resolve("expected"), transformed)));
        assertTrue(Files.notExists(dump.resolve("seen/acme/plain")));
    }

    @Test
    void a_dump_that_cannot_be_written_is_a_warning(@TempDir Path dump) throws IOException {
        Files.writeString(dump.resolve("seen"), "in the way");
        assertNotNull(transform("dump=" + dump.resolve("seen"), "acme/Greeter"));
        assertTrue(printed().startsWith("fermata: cannot dump acme/Greeter"), printed());
    }

    @Test
    void no_bytes_whatever_make_it_throw() throws IOException {
        byte[] good = bytes("acme/Greeter");
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            byte[] bad = good.clone();
            for (int i = 0; i < 3; i++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            transformer("log=quiet,strict").transform(loader, "acme/Greeter", null, null, bad);
        }
        for (int length = 0; length < good.length; length += 7) {
            byte[] half = java.util.Arrays.copyOf(good, length);
            transformer("log=quiet").transform(loader, "acme/Greeter", null, null, half);
        }
    }

    @Test
    void an_unexpected_failure_is_printed_once_and_the_class_loads_as_it_is() throws IOException {
        LoadTimeTransformer transformer = transformer("strict");
        assertNull(transformer.transform(loader, "acme/Greeter", null, null, null));
        assertNull(transformer.transform(loader, "acme/Greeter", null, null, null));
        assertEquals(1, printed().lines().count(), printed());
        assertTrue(printed().startsWith("fermata: cannot transform acme/Greeter: "), printed());
    }

    private byte[] transform(String options, String className) throws IOException {
        return transformer(options).transform(loader, className, null, null, bytes(className));
    }

    private LoadTimeTransformer transformer(String text) {
        AgentOptions options = AgentOptions.parse(text);
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new LoadTimeTransformer(options, new Log(options.logLevel(), stream));
    }

    private byte[] bytes(String className) throws IOException {
        return Files.readAllBytes(folder.resolve(className + ".class"));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
