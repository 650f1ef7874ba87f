package dev.fermata.transform.scan;

import dev.fermata.transform.type.RuntimeSymbols;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;

/** Reads the marker that transformed classes carry. */
public final class Marker {

    private Marker() {}

    /**
     * The ABI number of a transformed class.
     *
     * @param node any class
     * @return null when it was not transformed
     */
    public static @Nullable Integer abi(ClassNode node) {
        if (node.invisibleAnnotations == null) {
            return null;
        }
        for (AnnotationNode annotation : node.invisibleAnnotations) {
            if (annotation.desc.equals(RuntimeSymbols.TRANSFORMED_DESCRIPTOR)) {
                return (Integer) annotation.values.get(1);
            }
        }
        return null;
    }
}
