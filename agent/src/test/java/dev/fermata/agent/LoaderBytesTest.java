package dev.fermata.agent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.fermata.agent.targets.Targets;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderBytesTest {

    @Test
    void finds_what_the_loader_and_its_parents_could_define(@TempDir Path folder) throws IOException {
        Targets.compile(folder, Targets.PLAIN);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            LoaderBytes bytes = new LoaderBytes(loader);
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("acme/plain/Plain.class")), bytes.find("acme/plain/Plain"));
            assertNotNull(bytes.find("dev/fermata/agent/LoaderBytes"));
            assertNotNull(bytes.find("java/lang/Object"));
        }
    }

    @Test
    void knows_nothing_of_other_classes() {
        assertNull(new LoaderBytes(getClass().getClassLoader()).find("acme/Nowhere"));
    }

    @Test
    void a_loader_that_fails_knows_nothing() {
        assertNull(new LoaderBytes(new FailingLoader()).find("acme/Nowhere"));
    }

    private static final class FailingLoader extends ClassLoader {
        @Override
        public InputStream getResourceAsStream(String name) {
            throw new IllegalStateException("closed");
        }
    }
}
