package dev.fermata.benchmarks.startup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Makes a jar of one of the agents to compare with. */
final class AgentJar {
    private AgentJar() {}

    /** A jar that holds the agent, and whose other classes the boot loader finds in those jars. */
    static Path write(Path folder, Class<?> agent, Path... libraries) {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", agent.getName());
        StringBuilder boot = new StringBuilder();
        for (Path library : libraries) {
            boot.append(library.toUri().getRawPath()).append(' ');
        }
        if (boot.length() > 0) {
            attributes.putValue("Boot-Class-Path", boot.toString().strip());
        }
        String entry = agent.getName().replace('.', '/') + ".class";
        Path jar = folder.resolve(agent.getSimpleName() + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream classFile = agent.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            classFile.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }
}
