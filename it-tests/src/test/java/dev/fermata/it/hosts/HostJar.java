package dev.fermata.it.hosts;

import dev.fermata.it.harness.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** A jar in the making. */
final class HostJar {

    private final Manifest manifest = new Manifest();
    private final Map<String, byte[]> entries = new TreeMap<>();

    HostJar() {
        with("Manifest-Version", "1.0");
    }

    /** Adds a line to the manifest. */
    HostJar with(String name, Object value) {
        manifest.getMainAttributes().put(new Attributes.Name(name), value.toString());
        return this;
    }

    /** Adds all files below a folder. */
    HostJar add(String prefix, Path folder) throws IOException {
        for (Path file : dev.fermata.it.harness.JavaSources.filesBelow(folder, "")) {
            add(prefix + folder.relativize(file), Files.readAllBytes(file));
        }
        return this;
    }

    HostJar add(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    /** Writes the jar; jars inside of it are stored as they are, as loaders of nested jars want them. */
    Path write(String name) throws IOException {
        Path jar = Files.createDirectories(Output.of("host-jars")).resolve(name + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Map.Entry<String, byte[]> content : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(content.getKey());
                if (content.getKey().endsWith(".jar")) {
                    store(entry, content.getValue());
                }
                out.putNextEntry(entry);
                out.write(content.getValue());
                out.closeEntry();
            }
        }
        return jar.toAbsolutePath();
    }

    private static void store(ZipEntry entry, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
    }
}
