package dev.fermata.transform.emit;

import dev.fermata.transform.diagnostic.Diagnostic;
import java.util.List;

/**
 * A class that was written.
 *
 * @param bytes the class file; empty when an error forbade it
 * @param diagnostics what the user should know
 */
@SuppressWarnings("ArrayRecordComponent") // passed on at once, never compared
public record EmittedClass(byte[] bytes, List<Diagnostic> diagnostics) {

    public EmittedClass {
        diagnostics = List.copyOf(diagnostics);
    }
}
