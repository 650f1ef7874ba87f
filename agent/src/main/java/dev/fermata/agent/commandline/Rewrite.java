package dev.fermata.agent.commandline;

import dev.fermata.transform.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;

/**
 * What the transformation makes of one container.
 *
 * @param classes how many classes were looked at
 * @param transformed the new bytes of the class files that change, by name
 */
record Rewrite(ClassContainer container, int classes, Map<String, byte[]> transformed, List<Diagnostic> diagnostics) {

    boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
