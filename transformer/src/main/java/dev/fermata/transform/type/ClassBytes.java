package dev.fermata.transform.type;

import org.jspecify.annotations.Nullable;

/** Looks up the bytes of other classes; given by whoever calls the transformer, which does no I/O itself. */
@FunctionalInterface
public interface ClassBytes {

    /** Knows no class: enough for all code but methods that return a subclass of CompletableFuture. */
    ClassBytes NONE = name -> null;

    /**
     * The class file of a class.
     *
     * @param internalName such as {@code java/lang/String}
     * @return its bytes, or null when it is not to be found; never loads the class
     */
    byte @Nullable [] find(String internalName);
}
