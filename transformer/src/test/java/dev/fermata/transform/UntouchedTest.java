package dev.fermata.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.transform.TransformResult.Status;
import dev.fermata.transform.scan.ConstantPoolScanner;
import dev.fermata.transform.target.CompiledClasses;
import dev.fermata.transform.target.TargetCompiler;
import dev.fermata.transform.type.ClassBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UntouchedTest {

    private static final int CLASSES = 2_000;

    /** Fails where it is asked: nothing may be looked up for a class that is not ours. */
    private static final ClassBytes UNWANTED = name -> {
        throw new AssertionError("asked for " + name);
    };

    @Test
    void classes_of_the_jdk_name_none_of_our_words() throws IOException {
        Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base/java");
        try (Stream<Path> files = Files.walk(base)) {
            List<Path> classes = files.filter(file -> file.toString().endsWith(".class"))
                    .limit(CLASSES)
                    .toList();
            assertTrue(classes.size() > CLASSES / 2);
            classes.forEach(UntouchedTest::assertUnparsed);
        }
    }

    private static void assertUnparsed(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            assertTrue(!ConstantPoolScanner.namesOurWords(bytes), file::toString);
            TransformResult result = new Transformer(true).transform(bytes, UNWANTED);
            assertEquals(Status.UNTOUCHED, result.status(), file::toString);
            assertEquals(List.of(), result.diagnostics(), file::toString);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A { void await() { await(); } }",
                "class A { java.util.concurrent.locks.Condition c; void f() throws Exception { c.await(); } }",
                "class A { Object f() { return dev.fermata.Fermata.result(1); } }",
                "class A { @interface Async {} @Async void f() {} }"
            })
    void words_of_others_are_not_ours(String source) {
        byte[] bytes = TargetCompiler.compile("A", source).bytes("A");
        assertTrue(!ConstantPoolScanner.namesOurWords(bytes));
    }

    @Test
    void a_class_that_names_our_words_but_does_not_use_them_is_parsed_and_left_alone() {
        String source =
                "class A { dev.fermata.Fermata f; String s = \"await\"; Class<?> c = dev.fermata.Fermata.class; }";
        CompiledClasses classes = TargetCompiler.compile("A", source);
        assertTrue(ConstantPoolScanner.namesOurWords(classes.bytes("A")));
        TransformResult result = classes.transform("A");
        assertEquals(Status.UNTOUCHED, result.status());
        assertEquals("A", result.className());
        assertNull(result.classFile());
    }
}
