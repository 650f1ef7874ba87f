package dev.fermata.examples;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the documents show is what was compiled. */
class DocumentationTest {

    private static final Path ROOT = root();
    private static final Pattern LINK = Pattern.compile("]\\(([^():#]+)\\)");

    @TestFactory
    Stream<DynamicTest> every_java_block_stands_in_a_compiled_file() throws IOException {
        return documents().stream()
                .flatMap(document -> Snippet.allOf(document).stream())
                .map(snippet -> DynamicTest.dynamicTest(snippet.place(), () -> check(snippet)));
    }

    @Test
    void the_readme_has_java_in_it() {
        assertFalse(Snippet.allOf(ROOT.resolve("README.md")).isEmpty());
    }

    @Test
    void the_readme_stays_below_120_lines() throws IOException {
        int lines = Files.readAllLines(ROOT.resolve("README.md")).size();
        assertTrue(lines < 120, () -> "README.md has " + lines + " lines");
    }

    @Test
    void every_program_has_its_place_in_the_tutorial() throws IOException {
        String tutorial = Files.readString(ROOT.resolve("docs/tutorial.md"));
        for (Path file : Programs.all()) {
            assertTrue(tutorial.contains("/" + file.getFileName()), () -> "docs/tutorial.md does not show " + file);
        }
    }

    @TestFactory
    Stream<DynamicTest> every_link_to_a_file_leads_somewhere() throws IOException {
        return documents().stream()
                .map(document -> DynamicTest.dynamicTest(document.toString(), () -> {
                    var links = LINK.matcher(Files.readString(document)).results();
                    links.map(link -> document.resolveSibling(link.group(1)))
                            .forEach(file -> assertTrue(Files.exists(file), () -> file + " is not there"));
                }));
    }

    private static void check(Snippet snippet) throws IOException {
        assertTrue(
                snippet.file().matches("[a-z-]+/src/.+\\.java"),
                () -> "a comment with the compiled file must stand before the block, not: " + snippet.file());
        var file = Files.readAllLines(ROOT.resolve(snippet.file())).stream()
                .map(String::strip)
                .toList();
        assertNotEquals(
                -1,
                Collections.indexOfSubList(file, snippet.lines()),
                () -> snippet.file() + " does not have these lines one after the other: " + snippet.lines());
    }

    private static List<Path> documents() throws IOException {
        try (var top = Files.list(ROOT);
                var docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/design.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
