package dev.fermata.agent.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.fermata.agent.options.OptionHelp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    @Test
    void help_is_printed_and_good() {
        assertEquals(
                OptionHelp.text(), CommandLineRun.of("--help").assertExit(0).out());
    }

    @Test
    void version_is_printed_and_good() {
        assertEquals(
                1,
                CommandLineRun.of("--version")
                        .assertExit(0)
                        .assertOut("fermata ")
                        .out()
                        .lines()
                        .count());
    }

    @Test
    void nothing_to_transform_is_wrong_usage() {
        CommandLineRun.of().assertExit(2).assertErr("no folder or jar of classes is given; --help says more");
    }

    @Test
    void an_unknown_option_is_wrong_usage() {
        CommandLineRun.of("--verifi", "classes").assertExit(2).assertErr("unknown option '--verifi'; known are --");
    }

    @Test
    void a_path_that_does_not_exist_is_wrong_usage(@TempDir Path folder) {
        CommandLineRun.of(folder.resolve("nowhere")).assertExit(2).assertErr("no such folder or jar: ");
    }

    @Test
    void a_file_that_is_no_jar_is_wrong_usage(@TempDir Path folder) throws IOException {
        Path script = Files.writeString(folder.resolve("app.jar"), "#!/bin/sh");
        CommandLineRun.of(script).assertExit(2).assertErr("not a jar, or one with a script before it: ");
    }

    @Test
    void a_broken_jar_is_an_error(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("app.jar"), "PK and nothing more");
        CommandLineRun.of(broken).assertExit(1).assertErr("ZipException");
    }

    @Test
    void quiet_prints_no_summary(@TempDir Path folder) {
        assertEquals("", CommandLineRun.of(folder, "--log=quiet").assertExit(0).out());
        assertFalse(CommandLineRun.of(folder).assertExit(0).out().isEmpty());
    }
}
