package dev.fermata.agent.commandline;

import dev.fermata.transform.type.ClassBytes;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Class files of folders and jars, and of the running JDK. Nothing is loaded: the loader only finds resources. */
final class ClassPath implements ClassBytes, AutoCloseable {

    private final URLClassLoader loader;

    ClassPath(List<Path> entries) {
        URL[] urls = entries.stream().map(ClassPath::toUrl).toArray(URL[]::new);
        this.loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    @Override
    public byte @Nullable [] find(String internalName) {
        try (InputStream stream = loader.getResourceAsStream(internalName + ".class")) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    private static URL toUrl(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
