package dev.fermata.agent.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.agent.options.UsageError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedFilesTest {

    @TempDir
    Path folder;

    @Test
    void targets_change_when_they_are_committed_and_not_before() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "old");
        try (StagedFiles staged = new StagedFiles()) {
            Files.writeString(staged.stage(target), "new");
            Files.writeString(staged.stage(folder.resolve("deep/fresh")), "fresh");
            assertEquals("old", Files.readString(target));
            staged.commit();
        }
        assertEquals("new", Files.readString(target));
        assertEquals("fresh", Files.readString(folder.resolve("deep/fresh")));
        assertEquals(List.of("deep", "target"), names());
    }

    @Test
    void without_a_commit_nothing_changes() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "old");
        try (StagedFiles staged = new StagedFiles()) {
            Files.writeString(staged.stage(target), "new");
        }
        assertEquals("old", Files.readString(target));
        assertEquals(List.of("target"), names());
    }

    @Test
    void a_target_that_is_staged_twice_is_a_mistake() throws IOException {
        try (StagedFiles staged = new StagedFiles()) {
            staged.stage(folder.resolve("target"));
            assertThrows(UsageError.class, () -> staged.stage(folder.resolve("target")));
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
