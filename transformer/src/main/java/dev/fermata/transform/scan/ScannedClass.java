package dev.fermata.transform.scan;

import dev.fermata.transform.diagnostic.Diagnostic;
import java.util.List;
import org.objectweb.asm.tree.ClassNode;

/**
 * A class that names our words.
 *
 * @param node the whole class, only read from here on
 * @param methods what is to be transformed, in the order of the class file
 * @param diagnostics what is wrong with it
 */
public record ScannedClass(ClassNode node, List<AsyncMethod> methods, List<Diagnostic> diagnostics) {

    public ScannedClass {
        methods = List.copyOf(methods);
        diagnostics = List.copyOf(diagnostics);
    }
}
