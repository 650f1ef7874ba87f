package dev.fermata.it.structure;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.objectweb.asm.tree.MethodNode;

/** The methods of a class before and after, side by side: copies keep the name of the method that they come from. */
public record TransformedMethods(List<MethodNode> originals, List<MethodNode> emitted) {

    public static TransformedMethods of(byte[] original, byte[] emitted) {
        return new TransformedMethods(Methods.of(original), Methods.of(emitted));
    }

    /** Emitted methods that do not hold what all original ones of their name hold. */
    public List<MethodNode> losing(Predicate<MethodNode> property) {
        Set<String> without = originals.stream()
                .filter(property.negate())
                .map(method -> method.name)
                .collect(Collectors.toSet());
        return emitted.stream()
                .filter(method -> !without.contains(method.name) && !property.test(method))
                .toList();
    }
}
