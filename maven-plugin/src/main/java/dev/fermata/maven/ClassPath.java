package dev.fermata.maven;

import dev.fermata.transform.type.ClassBytes;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/** Class files of the project, its dependencies and the JDK. Nothing is loaded: the loader only finds resources. */
final class ClassPath implements AutoCloseable {

    private final URLClassLoader loader;

    ClassPath(List<String> elements) throws MalformedURLException {
        URL[] urls = new URL[elements.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = new File(elements.get(i)).toURI().toURL();
        }
        loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    // A lambda, because the parser behind the plugin descriptor cannot read an annotated array type.
    ClassBytes classBytes() {
        return internalName -> {
            try (InputStream stream = loader.getResourceAsStream(internalName + ".class")) {
                return stream == null ? null : stream.readAllBytes();
            } catch (IOException e) {
                return null;
            }
        };
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
