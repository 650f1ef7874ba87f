package dev.fermata.it.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.transform.TransformResult;
import dev.fermata.transform.Transformer;
import dev.fermata.transform.type.ClassBytes;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The transformer over code that has never heard of Fermata: it changes no byte, says nothing and throws nothing. Prints
 * how long that takes beside what ASM needs to read the same classes.
 */
class ForeignCodeIT {

    private static final boolean LONG = Boolean.getBoolean("fermata.long");
    private static final List<String> LARGE = List.of(
            "kotlin-compiler-embeddable",
            "scala-compiler",
            "groovy",
            "scala-library",
            "byte-buddy",
            "error_prone_core",
            "scala-reflect",
            "ecj",
            "guava",
            "kotlin-reflect");
    private static final List<String> SMALL = List.of("ecj", "guava", "scala-library", "lombok");
    private static final int ENOUGH = 100;
    private static final Transformer TRANSFORMER = new Transformer(true);

    private static final ClassBytes FORBIDDEN = name -> {
        throw new AssertionError("looked up " + name);
    };

    /** What was read so far, and how long each took; class by class, so that both are equally warm. */
    private static final class Tally implements Consumer<byte[]> {

        private int classes;
        private long bytes;
        private long transformer;
        private long asm;

        @Override
        public void accept(byte[] classFile) {
            long start = System.nanoTime();
            TransformResult result = TRANSFORMER.transform(classFile, FORBIDDEN);
            long between = System.nanoTime();
            read(classFile);
            asm += System.nanoTime() - between;
            transformer += between - start;
            classes++;
            bytes += classFile.length;
            assertEquals(TransformResult.Status.UNTOUCHED, result.status(), result::className);
            assertEquals(List.of(), result.diagnostics());
        }

        void report(String name) {
            assertTrue(classes > ENOUGH, name + " has only " + classes + " classes");
            System.out.printf(
                    "%s: %,d classes, %.1f MB, transformer %,d ms, bare read by ASM %,d ms%n",
                    name, classes, bytes / 1e6, transformer / 1_000_000, asm / 1_000_000);
        }
    }

    @TestFactory
    Stream<DynamicTest> jars_are_left_as_they_are() {
        return (LONG ? LARGE : SMALL)
                .stream()
                        .map(name -> DynamicTest.dynamicTest(name, () -> {
                            Tally tally = new Tally();
                            readJar(HostJars.of(name), tally);
                            tally.report(name);
                        }));
    }

    @Test
    void the_modules_of_the_JDK_are_left_as_they_are() throws IOException {
        Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules");
        Tally tally = new Tally();
        try (Stream<Path> files = Files.walk(LONG ? modules : modules.resolve("java.base"))) {
            for (Path file :
                    (Iterable<Path>) files.filter(file -> file.toString().endsWith(".class"))::iterator) {
                tally.accept(Files.readAllBytes(file));
            }
        }
        tally.report(LONG ? "jrt:/" : "java.base");
    }

    private static void readJar(Path jar, Consumer<byte[]> reader) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".class")) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        reader.accept(content.readAllBytes());
                    }
                }
            }
        }
    }

    private static void read(byte[] classFile) {
        try {
            new ClassReader(classFile).accept(new ClassVisitor(Opcodes.ASM9) {}, 0);
        } catch (RuntimeException unreadable) {
            // Some jars have files on purpose that no tool reads; the transformer takes them as well.
            assertTrue(classFile.length > 0);
        }
    }
}
