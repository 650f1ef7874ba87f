package dev.fermata.benchmarks.startup;

import dev.fermata.transform.Transformer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;

/**
 * Measures what a class costs to transform, beside the same class read and written by ASM: {@code TransformTime FOLDER PASSES}.
 * Every other pass is the other's, so that both warm up together; the first of each is cold.
 */
public final class TransformTime {
    private static final int PASSES = 6;

    private TransformTime() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("classes");
        System.out.print(measured(folder));
    }

    /** A line of JSON: milliseconds a class, of each pass. */
    static String measured(Path folder) throws IOException {
        List<byte[]> classes = Programs.async(Files.createDirectories(folder));
        Transformer transformer = new Transformer(false);
        StringBuilder asm = new StringBuilder();
        StringBuilder fermata = new StringBuilder();
        for (int pass = 0; pass < PASSES; pass++) {
            add(fermata, millis(classes, file -> transformer.transform(file, name -> null).classFile()));
            add(asm, millis(classes, TransformTime::copy));
        }
        String line = String.format(
                Locale.ROOT,
                "{\"workload\":\"w15t\",\"classes\":%d,\"jdk\":\"%s\",\"asm_ms\":[%s],\"fermata_ms\":[%s]}%n",
                classes.size(),
                Runtime.version(),
                asm,
                fermata);
        System.out.print(line);
        return line;
    }

    private static void add(StringBuilder list, double millis) {
        list.append(list.length() == 0 ? "" : ",").append(String.format(Locale.ROOT, "%.4f", millis));
    }

    private static double millis(List<byte[]> classes, UnaryOperator<byte[]> rewrite) {
        long start = System.nanoTime();
        long bytes = 0;
        for (byte[] file : classes) {
            bytes += rewrite.apply(file).length;
        }
        if (bytes == 0) {
            throw new IllegalStateException("nothing was written");
        }
        return (System.nanoTime() - start) / 1e6 / classes.size();
    }

    private static byte[] copy(byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, ClassReader.EXPAND_FRAMES);
        ClassWriter writer = new ClassWriter(0);
        node.accept(writer);
        return writer.toByteArray();
    }
}
