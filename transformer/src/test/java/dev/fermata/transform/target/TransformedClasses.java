package dev.fermata.transform.target;

import dev.fermata.transform.TransformResult;
import dev.fermata.transform.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of classes that belong together.
 *
 * @param original as compiled
 * @param results by internal name
 */
public record TransformedClasses(CompiledClasses original, Map<String, TransformResult> results) {

    /** The class file as a program would meet it: the new one where there is one. */
    public byte[] bytes(String internalName) {
        byte[] emitted = results.get(internalName).classFile();
        return emitted == null ? original.bytes(internalName) : emitted;
    }

    public CompiledClasses classes() {
        Map<String, byte[]> files = new TreeMap<>();
        original.files().keySet().forEach(name -> files.put(name, bytes(name)));
        return new CompiledClasses(files);
    }

    public List<Diagnostic> diagnostics() {
        return results.values().stream()
                .flatMap(result -> result.diagnostics().stream())
                .toList();
    }

    public EmittedMethods methods(String internalName) {
        return EmittedMethods.of(original.bytes(internalName), bytes(internalName));
    }

    /** Loads, verifies and initialises all classes in a loader of their own, and answers it. */
    public ClassLoader load() {
        return IsolatedLoader.load(classes());
    }
}
