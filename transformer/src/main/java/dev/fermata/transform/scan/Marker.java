package dev.fermata.transform.scan;

import dev.fermata.transform.type.RuntimeSymbols;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;

/** Reads the marker that transformed classes carry. */
public final class Marker {

    /** The number of no ABI. */
    private static final Integer DAMAGED = 0;

    private Marker() {}

    /**
     * The ABI number of a transformed class.
     *
     * @param node any class
     * @return null when it was not transformed, 0 when the marker is damaged
     */
    public static @Nullable Integer abi(ClassNode node) {
        if (node.invisibleAnnotations == null) {
            return null;
        }
        for (AnnotationNode annotation : node.invisibleAnnotations) {
            if (annotation.desc.equals(RuntimeSymbols.TRANSFORMED_DESCRIPTOR)) {
                boolean readable = annotation.values != null && annotation.values.get(1) instanceof Integer;
                return readable ? (Integer) annotation.values.get(1) : DAMAGED;
            }
        }
        return null;
    }
}
