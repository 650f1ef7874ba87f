package dev.fermata.transform.plan;

import dev.fermata.transform.diagnostic.Diagnostic;
import java.util.List;
import org.objectweb.asm.tree.ClassNode;

/**
 * Everything that is decided about a class.
 *
 * @param node the original, only read
 * @param methods its async methods, in the order of the class file
 * @param diagnostics what was found wrong while planning
 */
public record ClassPlan(ClassNode node, List<MethodPlan> methods, List<Diagnostic> diagnostics) {

    public ClassPlan {
        methods = List.copyOf(methods);
        diagnostics = List.copyOf(diagnostics);
    }
}
