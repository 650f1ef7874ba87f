package dev.fermata.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Who copies a program needs nothing but it and the artifacts that the README names. */
class CopiedTest {

    @TestFactory
    Stream<DynamicTest> every_program_compiles_alone(@TempDir Path classes) throws IOException {
        return Programs.all().stream()
                .map(program -> DynamicTest.dynamicTest(
                        program.getFileName().toString(), () -> compile(program, classes.toString())));
    }

    private static void compile(Path program, String classes) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of("--release=17", "-proc:none", "-cp", Artifacts.libraries(), "-d", classes);
            var sources = files.getJavaFileObjects(program);
            assertTrue(
                    compiler.getTask(messages, files, null, options, null, sources)
                            .call(),
                    messages::toString);
        }
    }
}
