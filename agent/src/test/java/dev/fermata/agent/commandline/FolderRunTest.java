package dev.fermata.agent.commandline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.agent.targets.Targets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderRunTest {

    @TempDir
    Path folder;

    @TempDir
    Path output;

    private Path greeter;
    private Path plain;

    @BeforeEach
    void compile() {
        Targets.compile(folder, Targets.GREETER, Targets.PLAIN);
        greeter = folder.resolve("acme/Greeter.class");
        plain = folder.resolve("acme/plain/Plain.class");
        Targets.makeOld(greeter);
        Targets.makeOld(plain);
    }

    @Test
    void only_what_changes_is_written() throws IOException {
        byte[] original = Files.readAllBytes(greeter);
        CommandLineRun.of(folder).assertExit(0).assertOut("1 of 2 classes transformed");
        assertFalse(Targets.isOld(greeter));
        assertFalse(java.util.Arrays.equals(original, Files.readAllBytes(greeter)));
        assertTrue(Targets.isOld(plain));
        assertEquals(2, fileCount(folder), "nothing else is left in the folder");
    }

    @Test
    void warnings_are_printed_and_classes_written() {
        Targets.compile(folder, Targets.CARELESS);
        CommandLineRun.of(folder)
                .assertExit(0)
                .assertErr("warning FERMATA-203: Thread.sleep blocks")
                .assertOut("2 of 3 classes transformed");
    }

    @Test
    void warnings_can_be_switched_off() {
        Targets.compile(folder, Targets.CARELESS);
        assertEquals(
                "", CommandLineRun.of("--warnings=off", folder).assertExit(0).err());
    }

    @Test
    void blocking_calls_can_be_listed() throws IOException {
        Targets.compile(folder, Targets.CARELESS);
        Path list = Files.writeString(output.resolve("blocking.txt"), "java.lang.Object.toString");
        CommandLineRun.of("--blocking", list, folder).assertExit(0).assertErr("FERMATA-203: Object.toString blocks");
        Files.writeString(list, "what?");
        CommandLineRun.of("--blocking", list, folder).assertExit(2).assertErr("blocking.txt:1: expected CLASS.METHOD");
    }

    @Test
    void a_second_run_changes_nothing() throws IOException {
        CommandLineRun.of(folder).assertExit(0);
        Targets.makeOld(greeter);
        CommandLineRun.of(folder).assertExit(0).assertOut("0 of 2 classes transformed");
        assertTrue(Targets.isOld(greeter));
    }

    @Test
    void permissions_stay() throws IOException {
        var permissions = PosixFilePermissions.fromString("rw-rw-r--");
        Files.setPosixFilePermissions(greeter, permissions);
        CommandLineRun.of(folder).assertExit(0);
        assertEquals(permissions, Files.getPosixFilePermissions(greeter));
    }

    @Test
    void an_excluded_class_is_left_alone() throws IOException {
        CommandLineRun.of("--exclude=acme.Greeter", folder).assertExit(0).assertOut("0 of 1 classes transformed");
        assertTrue(Targets.isOld(greeter));
    }

    @Test
    void an_error_leaves_everything_as_it_was() throws IOException {
        Targets.compile(folder, Targets.MISTAKE);
        CommandLineRun.of(folder)
                .assertExit(1)
                .assertErr("Mistake.java:5")
                .assertErr("nothing was written, because there are errors");
        assertTrue(Targets.isOld(greeter));
    }

    @Test
    void an_error_in_one_folder_leaves_all_folders_as_they_were(@TempDir Path other) throws IOException {
        Targets.compile(other, Targets.MISTAKE);
        CommandLineRun.of(folder, other).assertExit(1);
        assertTrue(Targets.isOld(greeter));
        assertEquals(2, fileCount(folder));
    }

    @Test
    void a_check_names_what_is_still_to_be_transformed_and_changes_nothing() throws IOException {
        CommandLineRun.of("--check", folder).assertExit(1).assertOut("to be transformed: acme/Greeter.class in ");
        assertTrue(Targets.isOld(greeter));
        CommandLineRun.of(folder).assertExit(0);
        CommandLineRun.of("--check", folder).assertExit(0);
    }

    @Test
    void a_check_fails_on_errors(@TempDir Path other) {
        Targets.compile(other, Targets.MISTAKE);
        CommandLineRun.of("--check", other).assertExit(1).assertErr("error FERMATA-");
    }

    @Test
    void an_output_is_complete_and_leaves_the_input_alone() throws IOException {
        Path readme = Files.writeString(folder.resolve("acme/read.me"), "resource");
        Targets.makeOld(readme);
        CommandLineRun.of(folder, "--output", output).assertExit(0);
        assertTrue(Targets.isOld(greeter));
        assertTrue(Targets.isOld(output.resolve("acme/read.me")));
        assertTrue(Targets.isOld(output.resolve("acme/plain/Plain.class")));
        assertFalse(Targets.isOld(output.resolve("acme/Greeter.class")));
        CommandLineRun.of("--check", output).assertExit(0);
    }

    @Test
    void an_output_that_is_there_already_is_not_written_again() throws IOException {
        CommandLineRun.of(folder, "--output", output).assertExit(0);
        Path copy = output.resolve("acme/Greeter.class");
        Targets.makeOld(copy);
        CommandLineRun.of(folder, "--output", output).assertExit(0);
        assertTrue(Targets.isOld(copy));
    }

    @Test
    void the_output_may_be_the_input() throws IOException {
        CommandLineRun.of(folder, "--output", folder).assertExit(0);
        assertFalse(Targets.isOld(greeter));
        assertTrue(Targets.isOld(plain));
    }

    @Test
    void an_output_inside_the_input_is_wrong_usage() {
        CommandLineRun.of(folder, "--output", folder.resolve("out"))
                .assertExit(2)
                .assertErr("the output must not lie inside ");
    }

    @Test
    void two_inputs_with_the_same_file_cannot_have_one_output(@TempDir Path other) throws IOException {
        Targets.compile(other, Targets.GREETER);
        CommandLineRun.of(folder, other, "--output", output).assertExit(2).assertErr("two inputs would be written to ");
        assertEquals(0, fileCount(output));
    }

    @Test
    void a_linked_class_file_stays_a_link(@TempDir Path elsewhere) throws IOException {
        Path real = Files.move(greeter, elsewhere.resolve("Greeter.class"));
        byte[] original = Files.readAllBytes(real);
        Files.createSymbolicLink(greeter, real);
        CommandLineRun.of(folder).assertExit(0);
        assertTrue(Files.isSymbolicLink(greeter));
        assertArrayEquals(Files.readAllBytes(real), Files.readAllBytes(greeter));
        assertFalse(java.util.Arrays.equals(original, Files.readAllBytes(real)));
    }

    private static long fileCount(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
