package dev.fermata.it.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.fermata.it.harness.JavaSources;
import dev.fermata.it.harness.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Programs as users write them compile without a word; mistakes of users are found where they stand. */
class UserProgramsIT {

    private static final Path PROGRAMS = Path.of("src", "test", "programs");

    @TestFactory
    List<DynamicTest> programs_of_users_compile() throws IOException {
        List<Path> sources = JavaSources.filesBelow(PROGRAMS.resolve("accepted"), ".java");
        List<DynamicTest> tests = new ArrayList<>();
        for (CompilerUnderTest compiler : Compilers.all()) {
            tests.add(dynamicTest(sources.size() + " programs with " + compiler.name(), () -> {
                assertEquals("", compiler.compile(sources, output()));
            }));
        }
        return tests;
    }

    @TestFactory
    List<DynamicNode> wrong_programs_are_refused_at_the_marked_lines() throws Exception {
        return refusals("refused");
    }

    /** Apart, because a compiler that found a wrong type does not look for exceptions any more. */
    @TestFactory
    List<DynamicNode> uncaught_exceptions_are_refused_at_the_marked_lines() throws Exception {
        return refusals("uncaught");
    }

    private static List<DynamicNode> refusals(String folder) throws Exception {
        List<Path> sources = JavaSources.filesBelow(PROGRAMS.resolve(folder), ".java");
        List<DynamicNode> nodes = new ArrayList<>();
        for (CompilerUnderTest compiler : Compilers.all()) {
            String said = compiler.compile(sources, output());
            List<DynamicTest> tests = new ArrayList<>();
            for (Path source : sources) {
                tests.add(dynamicTest(source.getFileName().toString(), () -> {
                    SortedSet<String> expected = marked(source);
                    assertFalse(expected.isEmpty(), "no line is marked");
                    assertEquals(expected, CompilerUnderTest.errors(said, source), said);
                }));
            }
            nodes.add(dynamicContainer("with " + compiler.name(), tests));
        }
        return nodes;
    }

    private static SortedSet<String> marked(Path source) throws IOException {
        SortedSet<String> places = new TreeSet<>();
        List<String> lines = Files.readAllLines(source);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).endsWith("// error")) {
                places.add(source.getFileName() + ":" + (i + 1));
            }
        }
        return places;
    }

    private static Path output() throws IOException {
        return Files.createDirectories(Output.of("programs"));
    }
}
