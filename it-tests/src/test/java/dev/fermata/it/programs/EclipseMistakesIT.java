package dev.fermata.it.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.fermata.it.harness.AheadOfTime;
import dev.fermata.it.harness.CaseLibrary;
import dev.fermata.it.harness.JavaSources;
import dev.fermata.it.harness.Output;
import dev.fermata.transform.Transformer;
import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.warn.Warnings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The transformer's targets, which announce their diagnostics in comments, once more from ECJ: it names lambdas in another
 * way, keeps no variable that nothing reads, and writes finally blocks and monitors in other shapes.
 */
class EclipseMistakesIT {

    private static final Path TARGETS = Path.of("..", "transformer", "src", "test", "targets");
    private static final Path CLASSES = Output.of("eclipse-mistakes");
    private static final Pattern CODE = Pattern.compile("FERMATA-\\d+");

    @TestFactory
    List<DynamicTest> diagnostics_are_those_that_the_comments_announce() throws Exception {
        List<Path> sources = new ArrayList<>(JavaSources.filesBelow(TARGETS.resolve("mistakes"), ".java"));
        sources.addAll(JavaSources.filesBelow(TARGETS.resolve("warnings"), ".java"));
        Map<String, List<String>> found = found(sources);
        List<DynamicTest> tests = new ArrayList<>();
        for (Path source : sources) {
            String name = source.getFileName().toString();
            tests.add(dynamicTest(name, () -> assertEquals(announced(source), found.getOrDefault(name, List.of()))));
        }
        return tests;
    }

    private static Map<String, List<String>> found(List<Path> sources) throws Exception {
        JavaSources.emptied(CLASSES);
        CompilerUnderTest eclipse = Compilers.all().stream()
                .filter(compiler -> compiler.name().equals("ecj"))
                .findFirst()
                .orElseThrow();
        assertEquals("", eclipse.compile(sources, CLASSES));
        Map<String, byte[]> classes = CaseLibrary.readFolder(CLASSES);
        Transformer transformer = new Transformer(false, Warnings.usual());
        Map<String, List<String>> found = new TreeMap<>();
        classes.forEach((name, bytes) -> {
            for (Diagnostic diagnostic :
                    transformer.transform(bytes, AheadOfTime.among(classes)).diagnostics()) {
                found.computeIfAbsent(diagnostic.place().sourceFile(), file -> new ArrayList<>())
                        .add(diagnostic.place().line() + " " + diagnostic.code().id());
            }
        });
        found.values().forEach(list -> list.sort(null));
        return found;
    }

    private static List<String> announced(Path source) throws IOException {
        List<String> announced = new ArrayList<>();
        List<String> lines = Files.readAllLines(source);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher code = CODE.matcher(line.contains("//") ? line.substring(line.indexOf("//")) : "");
            while (code.find()) {
                announced.add((line.contains("without line") ? 0 : i + 1) + " " + code.group());
            }
        }
        return announced.stream().sorted().toList();
    }
}
