package dev.fermata.transform;

import dev.fermata.transform.diagnostic.Diagnostic;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a class.
 *
 * @param status which of four things happened
 * @param className internal name, empty when the class was not parsed
 * @param classFile the new class file, only when it was transformed
 * @param diagnostics errors, when it was rejected, and warnings
 */
@SuppressWarnings("ArrayRecordComponent") // passed on at once, never compared
public record TransformResult(
        Status status, String className, byte @Nullable [] classFile, List<Diagnostic> diagnostics) {

    /** What can happen to a class. */
    public enum Status {
        /** It names none of our words, or has nothing to transform: leave it as it is. */
        UNTOUCHED,
        /** There is a new class file. */
        TRANSFORMED,
        /** It carries our marker already: leave it as it is. */
        ALREADY_TRANSFORMED,
        /** It has mistakes, which the diagnostics name. */
        REJECTED
    }

    public TransformResult {
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Whether the class cannot be used as its author meant.
     *
     * @return true when some diagnostic is an error
     */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    static TransformResult untouched(String className, List<Diagnostic> diagnostics) {
        return new TransformResult(Status.UNTOUCHED, className, null, diagnostics);
    }

    static TransformResult rejected(String className, List<Diagnostic> diagnostics) {
        List<Diagnostic> byLine = diagnostics.stream()
                .sorted(Comparator.comparingInt(
                        (Diagnostic diagnostic) -> diagnostic.place().line()))
                .toList();
        return new TransformResult(Status.REJECTED, className, null, byLine);
    }
}
