package dev.fermata.it.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.fermata.it.harness.JavaSources;
import dev.fermata.it.harness.Kind;
import dev.fermata.it.random.compare.Comparison;
import dev.fermata.it.random.compare.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Programs that once did something else transformed than blocking, made small and kept below {@code src/test/found}. */
class FoundProgramsIT {

    @TestFactory
    Stream<DynamicTest> programs_that_were_found_do_what_the_oracle_does() throws IOException {
        List<Program> programs = new ArrayList<>();
        for (Path file : JavaSources.filesBelow(Path.of("src", "test", "found"), ".java")) {
            String name = file.getFileName().toString().replace(".java", "");
            if (!name.startsWith("Patterns") || Runtime.version().feature() >= 21) {
                programs.add(new Program(name, Long.parseLong(name.replaceAll("\\D", "")), Files.readString(file)));
            }
        }
        return Stream.of(Kind.values())
                .map(kind -> dynamicTest(kind.toString(), () -> {
                    assertEquals(List.of(), Comparison.of(programs, kind));
                }));
    }
}
