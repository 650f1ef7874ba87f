package dev.fermata.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.maven.CompiledClasses.Greeter;
import dev.fermata.maven.CompiledClasses.Mistake;
import dev.fermata.maven.CompiledClasses.Plain;
import dev.fermata.transform.ClassSelection;
import dev.fermata.transform.Transformer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassesFolderTest {

    @TempDir
    Path folder;

    private CompiledClasses classes;
    private Path greeter;
    private Path plain;

    @BeforeEach
    void addClasses() throws IOException {
        classes = new CompiledClasses(folder);
        greeter = classes.add(Greeter.class);
        plain = classes.add(Plain.class);
    }

    @Test
    void only_what_changes_is_written_and_only_afterwards() throws IOException {
        Transformation transformation = transform();
        assertEquals("fermata: 1 of 2 classes transformed", transformation.summary());
        assertTrue(CompiledClasses.isOld(greeter));
        ClassesFolder.write(transformation.transformed());
        assertFalse(CompiledClasses.isOld(greeter));
        assertTrue(CompiledClasses.isOld(plain));
        try (Stream<Path> files = Files.list(greeter.getParent())) {
            assertEquals(2, files.count(), "nothing else is left in the folder");
        }
    }

    @Test
    void a_second_time_there_is_nothing_to_write() throws IOException {
        ClassesFolder.write(transform().transformed());
        assertEquals("fermata: 0 of 2 classes transformed", transform().summary());
    }

    @Test
    void excluded_classes_are_not_looked_at() throws IOException {
        String excluded = Greeter.class.getName();
        assertEquals("fermata: 0 of 1 classes transformed", transform(excluded).summary());
    }

    @Test
    void classes_of_a_newer_release_are_selected_by_their_own_name() throws IOException {
        Path versions = Files.createDirectories(folder.resolve("META-INF/versions/17"));
        Files.move(folder.resolve("dev"), versions.resolve("dev"));
        assertEquals("fermata: 1 of 2 classes transformed", transform().summary());
        assertEquals(
                "fermata: 0 of 0 classes transformed", transform("dev.fermata").summary());
    }

    @Test
    void mistakes_are_collected() throws IOException {
        classes.add(Mistake.class);
        classes.addTooNew();
        assertEquals(2, transform().diagnostics().size());
    }

    @Test
    void a_folder_that_is_missing_has_no_classes() throws IOException {
        folder = folder.resolve("missing");
        assertEquals("fermata: 0 of 0 classes transformed", transform().summary());
    }

    private Transformation transform(String... excludes) throws IOException {
        ClassSelection selection = new ClassSelection(List.of(), List.of(excludes));
        try (ClassPath classPath = new ClassPath(List.of(folder.toString()))) {
            return new ClassesFolder(folder, selection, classPath.classBytes()).transform(new Transformer(true));
        }
    }
}
