package dev.fermata.it.hosts;

import dev.fermata.it.harness.AheadOfTime;
import dev.fermata.it.harness.CaseLibrary;
import dev.fermata.it.harness.JavaSources;
import dev.fermata.it.harness.Kind;
import dev.fermata.it.harness.Output;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The Java programs below {@code src/test/hosts/java}, compiled once; as they are, and transformed ahead of time. */
final class HostPrograms {

    private static final String LIBRARIES =
            HostJars.jars("byte-buddy", "byte-buddy-agent", "mockito-core", "objenesis");
    private static final Path CLASSES = compile();
    private static final Path TRANSFORMED = transform();

    private HostPrograms() {}

    static Path classes() {
        return CLASSES;
    }

    static Path transformed() {
        return TRANSFORMED;
    }

    /** What the programs need beside their own classes. */
    static String libraries() {
        return HostJars.path(HostJars.runtime(), LIBRARIES);
    }

    private static Path compile() {
        try {
            Path output = JavaSources.emptied(Output.of("host-programs", "plain"));
            List<String> options = List.of("--release", "17", "-g", "-classpath", libraries());
            JavaSources.compile(Path.of("src", "test", "hosts", "java"), source -> source, output, options);
            return output.toAbsolutePath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path transform() {
        try {
            Map<String, byte[]> plain = CaseLibrary.of(Kind.COLD, CLASSES).classes();
            Path output = JavaSources.emptied(Output.of("host-programs", "transformed"));
            for (Map.Entry<String, byte[]> entry : AheadOfTime.transform(plain).entrySet()) {
                Path file = output.resolve(entry.getKey().replace('.', '/') + ".class");
                Files.createDirectories(file.getParent());
                Files.write(file, entry.getValue());
            }
            return output.toAbsolutePath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
