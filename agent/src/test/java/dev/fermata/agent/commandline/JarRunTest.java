package dev.fermata.agent.commandline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.agent.targets.Targets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarRunTest {

    private static final long SOME_TIME = 1_234_567_890_000L;

    @TempDir
    Path folder;

    private Path classes;
    private Path jar;

    @BeforeEach
    void compile() throws IOException {
        classes = Targets.compile(Files.createDirectory(folder.resolve("classes")), Targets.GREETER, Targets.PLAIN);
        jar = folder.resolve("acme.jar");
    }

    @Test
    void a_transformed_jar_keeps_order_times_comments_and_compression() throws IOException {
        try (ZipOutputStream zip = zip()) {
            zip.setComment("of the jar");
            put(zip, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n\r\n".getBytes(), ZipEntry.DEFLATED);
            put(zip, "z/", new byte[0], ZipEntry.STORED);
            put(zip, "acme/plain/Plain.class", plain(), ZipEntry.STORED);
            put(zip, "acme/Greeter.class", greeter(), ZipEntry.DEFLATED);
            put(zip, "a.txt", "text".getBytes(), ZipEntry.STORED);
        }
        List<String> before = describe();
        CommandLineRun.of(jar).assertExit(0).assertOut("1 of 2 classes transformed");
        assertEquals(before, describe());
        assertArrayEquals(plain(), read("acme/plain/Plain.class"));
        assertFalse(java.util.Arrays.equals(greeter(), read("acme/Greeter.class")));
        CommandLineRun.of("--check", jar).assertExit(0);
    }

    @Test
    void a_stored_class_stays_stored() throws IOException {
        try (ZipOutputStream zip = zip()) {
            put(zip, "acme/Greeter.class", greeter(), ZipEntry.STORED);
        }
        List<String> before = describe();
        CommandLineRun.of(jar).assertExit(0).assertOut("1 of 1 classes transformed");
        assertEquals(before, describe());
    }

    @Test
    void classes_of_all_releases_and_frameworks_are_transformed() throws IOException {
        try (ZipOutputStream zip = zip()) {
            put(zip, "acme/Greeter.class", greeter(), ZipEntry.DEFLATED);
            put(zip, "META-INF/versions/17/acme/Greeter.class", greeter(), ZipEntry.DEFLATED);
            put(zip, "BOOT-INF/classes/acme/Greeter.class", greeter(), ZipEntry.DEFLATED);
        }
        CommandLineRun.of(jar, "--include=acme.Greeter").assertExit(0).assertOut("3 of 3 classes transformed");
    }

    @Test
    void a_jar_without_async_methods_is_not_written() throws IOException {
        plainJar();
        Targets.makeOld(jar);
        CommandLineRun.of(jar).assertExit(0);
        assertTrue(Targets.isOld(jar));
    }

    @Test
    void a_jar_without_async_methods_is_copied_to_the_output_as_it_is() throws IOException {
        plainJar();
        Targets.makeOld(jar);
        CommandLineRun.of(jar, "--output", folder.resolve("out")).assertExit(0);
        assertTrue(Targets.isOld(folder.resolve("out/acme.jar")));
        assertEquals(-1, Files.mismatch(jar, folder.resolve("out/acme.jar")));
    }

    @Test
    void an_error_in_a_folder_leaves_the_jar_as_it_was(@TempDir Path other) throws IOException {
        try (ZipOutputStream zip = zip()) {
            put(zip, "acme/Greeter.class", greeter(), ZipEntry.DEFLATED);
        }
        Targets.makeOld(jar);
        CommandLineRun.of(jar, Targets.compile(other, Targets.MISTAKE)).assertExit(1);
        assertTrue(Targets.isOld(jar));
    }

    @Test
    void a_signed_jar_is_transformed_with_a_warning() throws IOException {
        try (ZipOutputStream zip = zip()) {
            put(zip, "META-INF/ACME.SF", new byte[] {1}, ZipEntry.DEFLATED);
            put(zip, "acme/Greeter.class", greeter(), ZipEntry.DEFLATED);
        }
        CommandLineRun.of(jar).assertExit(0).assertErr("is signed, and its signatures do not match");
        assertEquals("", CommandLineRun.of(jar).assertExit(0).err());
    }

    private void plainJar() throws IOException {
        try (ZipOutputStream zip = zip()) {
            put(zip, "acme/plain/Plain.class", plain(), ZipEntry.DEFLATED);
        }
    }

    private ZipOutputStream zip() throws IOException {
        return new ZipOutputStream(Files.newOutputStream(jar));
    }

    private static void put(ZipOutputStream zip, String name, byte[] content, int method) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(SOME_TIME + name.length() * 60_000L);
        entry.setMethod(method);
        entry.setComment("of " + name);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private List<String> describe() throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(entry -> zip.getComment() + " " + entry.getName() + " " + entry.getTime() + " "
                            + entry.getMethod() + " " + entry.getComment())
                    .toList();
        }
    }

    private byte[] read(String name) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.getInputStream(zip.getEntry(name)).readAllBytes();
        }
    }

    private byte[] greeter() throws IOException {
        return Files.readAllBytes(classes.resolve("acme/Greeter.class"));
    }

    private byte[] plain() throws IOException {
        return Files.readAllBytes(classes.resolve("acme/plain/Plain.class"));
    }
}
