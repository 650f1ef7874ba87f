package dev.fermata.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.agent.options.UsageError;
import dev.fermata.agent.targets.Targets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LazyTransformerTest {

    private static final String WRONG = "verifi";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream errors = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final ClassLoader loader = new ClassLoader(null) {};

    @TempDir
    Path folder;

    @BeforeEach
    void compile() {
        Targets.compile(folder, Targets.GREETER, Targets.PLAIN);
    }

    @Test
    void a_class_with_an_async_method_is_transformed_without_options_and_with() throws IOException {
        assertNotNull(transform(new LazyTransformer(null, errors), "acme/Greeter"));
        assertNotNull(transform(new LazyTransformer("include=acme", errors), "acme/Greeter"));
        assertNull(transform(new LazyTransformer("include=org", errors), "acme/Greeter"));
    }

    @Test
    void no_option_is_read_for_a_class_that_names_none_of_our_words() throws IOException {
        assertNull(transform(new LazyTransformer(WRONG, errors), "acme/plain/Plain"));
        assertEquals("", printed());
    }

    @Test
    void a_failure_is_printed_and_the_class_loads_as_it_is() throws IOException {
        assertNull(transform(new LazyTransformer(WRONG, errors), "acme/Greeter"));
        assertEquals(
                "fermata: cannot transform acme/Greeter: dev.fermata.agent.options.UsageError: unknown option 'verifi'",
                printed().lines().toList().get(1).split(";")[0]);
    }

    @Test
    void classes_of_the_jdk_are_left_alone() throws IOException {
        LazyTransformer transformer = new LazyTransformer(null, errors);
        byte[] classFile = bytes("acme/Greeter");
        assertNull(transformer.transform(null, "acme/Greeter", null, null, classFile));
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        assertNull(transformer.transform(platform, "acme/Greeter", null, null, classFile));
    }

    @Test
    void the_transformer_is_made_once() {
        LazyTransformer transformer = new LazyTransformer("log=info", errors);
        assertSame(transformer.wakeUp(), transformer.wakeUp());
        assertEquals(1, printed().lines().count());
    }

    @Test
    void a_mistake_in_the_options_is_printed_and_thrown_when_it_wakes_up() {
        assertThrows(UsageError.class, () -> new LazyTransformer(WRONG, errors).wakeUp());
        assertEquals("fermata-agent: unknown option 'verifi'", printed().split(";")[0]);
    }

    private byte[] transform(LazyTransformer transformer, String className) throws IOException {
        return transformer.transform(loader, className, null, null, bytes(className));
    }

    private byte[] bytes(String className) throws IOException {
        return Files.readAllBytes(folder.resolve(className + ".class"));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
