package dev.fermata.maven;

import dev.fermata.transform.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What becomes of a folder of classes; nothing of it is written yet.
 *
 * @param looked how many classes were looked at
 * @param transformed the new bytes of those that change
 */
record Transformation(int looked, Map<Path, byte[]> transformed, List<Diagnostic> diagnostics) {

    String summary() {
        return "fermata: " + transformed.size() + " of " + looked + " classes transformed";
    }
}
