package dev.fermata.agent;

import dev.fermata.transform.type.ClassBytes;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The class files that a class loader could define, read as resources: nothing is loaded by a look-up. */
record LoaderBytes(ClassLoader loader) implements ClassBytes {

    @Override
    public byte @Nullable [] find(String internalName) {
        try (InputStream stream = loader.getResourceAsStream(internalName + ".class")) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException | RuntimeException e) {
            // A foreign loader in a bad state (closed, for instance) knows nothing; that is no reason to fail here.
            return null;
        }
    }
}
