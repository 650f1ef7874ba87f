package dev.fermata.it.harness;

import dev.fermata.transform.TransformResult;
import dev.fermata.transform.Transformer;
import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.diagnostic.DiagnosticCode;
import dev.fermata.transform.type.ClassBytes;
import dev.fermata.transform.warn.Warnings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Transforms class files as a build does, with the transformer's own verification on; all tests do it here. */
public final class AheadOfTime {

    private AheadOfTime() {}

    /**
     * All classes, by binary name, transformed where there is something to transform, with warnings; G1 to G6 hold. The
     * assertions transform without warnings, which must give the same bytes.
     */
    public static Map<String, byte[]> transform(Map<String, byte[]> classes) {
        return transform(classes, among(classes), Set.of());
    }

    /** The same, where some warnings are no surprise. */
    public static Map<String, byte[]> transform(Map<String, byte[]> classes, Set<DiagnosticCode> expected) {
        return transform(classes, among(classes), expected);
    }

    /** The same, with class bytes of all other classes from elsewhere. */
    public static Map<String, byte[]> transform(Map<String, byte[]> classes, ClassBytes others) {
        return transform(classes, others, Set.of());
    }

    /** Both together. */
    public static Map<String, byte[]> transform(
            Map<String, byte[]> classes, ClassBytes others, Set<DiagnosticCode> expected) {
        Map<String, byte[]> transformed = new TreeMap<>();
        Transformer warning = new Transformer(true, Warnings.usual());
        classes.forEach((name, bytes) -> transformed.put(name, transform(bytes, warning, others, expected)));
        GlobalAssertions.hold(classes, transformed, others, expected);
        return transformed;
    }

    /** The same with nothing asserted, for thousands of classes: what is run, the JVM verifies. */
    public static Map<String, byte[]> transformOnly(
            Map<String, byte[]> classes, ClassBytes others, Set<DiagnosticCode> expected) {
        Map<String, byte[]> transformed = new TreeMap<>();
        Transformer transformer = new Transformer(false);
        classes.forEach((name, bytes) -> transformed.put(name, transform(bytes, transformer, others, expected)));
        return transformed;
    }

    /** One class as it comes, with nothing asserted. A diagnostic is a failure. */
    static byte[] transform(byte[] classFile, boolean verify, ClassBytes others) {
        return transform(classFile, new Transformer(verify), others, Set.of());
    }

    static byte[] transform(
            byte[] classFile, Transformer transformer, ClassBytes others, Set<DiagnosticCode> expected) {
        TransformResult result = transformer.transform(classFile, others);
        for (Diagnostic diagnostic : result.diagnostics()) {
            if (!expected.contains(diagnostic.code())) {
                throw new AssertionError("unexpected diagnostics: " + result.diagnostics());
            }
        }
        byte[] transformed = result.classFile();
        return transformed != null ? transformed : classFile;
    }

    /** Class bytes of these classes, then of the class path. */
    public static ClassBytes among(Map<String, byte[]> classes) {
        return name -> {
            byte[] own = classes.get(name.replace('/', '.'));
            return own != null ? own : fromClassPath(name);
        };
    }

    private static byte[] fromClassPath(String name) {
        try (InputStream in = ClassLoader.getSystemResourceAsStream(name + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
