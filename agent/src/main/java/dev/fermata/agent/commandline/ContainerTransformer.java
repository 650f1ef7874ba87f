package dev.fermata.agent.commandline;

import dev.fermata.transform.ClassSelection;
import dev.fermata.transform.TransformResult;
import dev.fermata.transform.Transformer;
import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.type.ClassBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Transforms the classes of containers, in memory. */
record ContainerTransformer(Transformer transformer, ClassSelection selection, ClassBytes classPath) {

    Rewrite transform(ClassContainer container) throws IOException {
        Map<String, byte[]> transformed = new LinkedHashMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        int classes = 0;
        for (ClassFileName name : container.classFiles()) {
            byte[] classFile = selection.contains(name.className()) ? container.read(name.text()) : null;
            if (classFile != null) {
                classes++;
                TransformResult result = transformer.transform(classFile, other -> find(other, name, container));
                diagnostics.addAll(result.diagnostics());
                if (result.classFile() != null) {
                    transformed.put(name.text(), result.classFile());
                }
            }
        }
        return new Rewrite(container, classes, transformed, diagnostics);
    }

    private byte @Nullable [] find(String className, ClassFileName asking, ClassContainer container) {
        try {
            for (String place : asking.placesOf(className)) {
                byte[] found = container.read(place);
                if (found != null) {
                    return found;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return classPath.find(className);
    }
}
