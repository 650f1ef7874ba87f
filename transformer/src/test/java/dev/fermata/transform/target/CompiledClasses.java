package dev.fermata.transform.target;

import dev.fermata.transform.TransformResult;
import dev.fermata.transform.Transformer;
import dev.fermata.transform.type.ClassBytes;
import dev.fermata.transform.warn.Warnings;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Class files that belong together.
 *
 * @param files by internal name
 */
public record CompiledClasses(Map<String, byte[]> files) implements ClassBytes {

    public byte[] bytes(String internalName) {
        byte[] found = files.get(internalName);
        if (found == null) {
            throw new AssertionError("no class " + internalName + " among " + files.keySet());
        }
        return found;
    }

    /** These, and what is on the test's own class path. */
    @Override
    public byte[] find(String internalName) {
        byte[] found = files.get(internalName);
        if (found != null) {
            return found;
        }
        try (InputStream in = ClassLoader.getSystemResourceAsStream(internalName + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The same classes, one of them edited. */
    public CompiledClasses with(String internalName, UnaryOperator<byte[]> edit) {
        Map<String, byte[]> edited = new TreeMap<>(files);
        edited.put(internalName, edit.apply(bytes(internalName)));
        return new CompiledClasses(edited);
    }

    /** Transforms one class, with the transformer's own verifier and the usual warnings. */
    public TransformResult transform(String internalName) {
        return transform(internalName, Warnings.usual());
    }

    /** Transforms one class, with warnings of the user's choice. */
    public TransformResult transform(String internalName, Warnings warnings) {
        return new Transformer(true, warnings).transform(bytes(internalName), this);
    }

    /** Transforms all of them; none may have errors. */
    public TransformedClasses transformAll() {
        Map<String, TransformResult> results = new TreeMap<>();
        for (String name : files.keySet()) {
            TransformResult result = transform(name);
            if (result.hasErrors()) {
                throw new AssertionError(name + ": " + result.diagnostics());
            }
            results.put(name, result);
        }
        return new TransformedClasses(this, results);
    }
}
