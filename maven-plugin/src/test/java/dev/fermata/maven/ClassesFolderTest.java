package dev.fermata.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.annotations.Async;
import dev.fermata.transform.Transformer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassesFolderTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path folder;

    private Path greeter;

    static class Greeter {
        @Async
        CompletableFuture<String> greet() {
            return CompletableFuture.completedFuture("good morning");
        }
    }

    static class Mistake {
        @Async
        int wrong() {
            return 1;
        }
    }

    @BeforeEach
    void copyClasses() throws IOException {
        greeter = copy(Greeter.class);
        copy(ClassesFolderTest.class);
    }

    @Test
    void only_what_changes_is_written() throws IOException {
        Transformation transformation = transform(List.of());
        assertEquals("fermata: 1 of 2 classes transformed", transformation.summary());
        assertEquals(LONG_AGO, Files.getLastModifiedTime(greeter), "nothing is written while transforming");
        ClassesFolder.write(transformation.transformed());
        assertFalse(Files.getLastModifiedTime(greeter).equals(LONG_AGO));
        try (Stream<Path> files = Files.list(greeter.getParent())) {
            assertEquals(2, files.count(), "nothing else is left in the folder");
        }
        assertEquals("fermata: 0 of 2 classes transformed", transform(List.of()).summary());
    }

    @Test
    void excluded_classes_are_not_looked_at() throws IOException {
        assertEquals(
                "fermata: 0 of 0 classes transformed",
                transform(List.of("dev.fermata.maven.ClassesFolderTest")).summary());
    }

    @Test
    void classes_of_a_newer_release_are_selected_by_their_own_name() throws IOException {
        Path versioned = folder.resolve("META-INF/versions/17/dev");
        Files.createDirectories(versioned.getParent());
        Files.move(folder.resolve("dev"), versioned);
        assertEquals("fermata: 1 of 2 classes transformed", transform(List.of()).summary());
        assertEquals(
                "fermata: 0 of 0 classes transformed",
                transform(List.of("dev.fermata")).summary());
    }

    @Test
    void mistakes_are_collected() throws IOException {
        copy(Mistake.class);
        Transformation transformation = transform(List.of());
        assertEquals(1, transformation.diagnostics().size());
        assertTrue(DiagnosticLine.of(transformation.diagnostics().get(0)).startsWith("ClassesFolderTest.java:"));
    }

    @Test
    void a_folder_that_is_missing_has_no_classes() throws IOException {
        folder = folder.resolve("missing");
        assertEquals("fermata: 0 of 0 classes transformed", transform(List.of()).summary());
    }

    private Transformation transform(List<String> excludes) throws IOException {
        ClassSelection selection = new ClassSelection(List.of(), excludes);
        try (ClassPath classPath = new ClassPath(List.of(folder.toString()))) {
            return new ClassesFolder(folder, selection, classPath.classBytes()).transform(new Transformer(true));
        }
    }

    private Path copy(Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream stream = type.getClassLoader().getResourceAsStream(name)) {
            Files.copy(stream, file);
        }
        return Files.setLastModifiedTime(file, LONG_AGO);
    }
}
