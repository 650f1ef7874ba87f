package dev.fermata.agent.commandline;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.fermata.agent.options.UsageError;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A jar. Its copy keeps order, times, comments and compression of the entries. */
final class ClassJar implements ClassContainer {

    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.SF", Pattern.CASE_INSENSITIVE);

    private final Path path;
    private final ZipFile zip;

    ClassJar(Path path) throws IOException {
        this.path = path;
        requireZip(path);
        this.zip = new ZipFile(path.toFile());
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public List<ClassFileName> classFiles() {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(ClassFileName::isClassFile)
                .map(ClassFileName::new)
                .toList();
    }

    @Override
    public byte @Nullable [] read(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream stream = zip.getInputStream(entry)) {
            return stream.readAllBytes();
        }
    }

    @Override
    public boolean isSigned() {
        return zip.stream().anyMatch(entry -> SIGNATURE.matcher(entry.getName()).matches());
    }

    @Override
    public Path placeIn(Path folder) {
        return folder.resolve(path.getFileName());
    }

    @Override
    public void stage(Map<String, byte[]> replaced, Path target, StagedFiles staged) throws IOException {
        if (!replaced.isEmpty()) {
            write(replaced, staged.stage(target));
        } else if (!target.equals(path)) {
            Files.copy(path, staged.stage(target), COPY_ATTRIBUTES, REPLACE_EXISTING);
        }
    }

    private void write(Map<String, byte[]> replaced, Path target) throws IOException {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(target));
                ZipOutputStream copy = new ZipOutputStream(file)) {
            copy.setComment(zip.getComment());
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                copyEntry(entry, replaced.get(entry.getName()), copy);
            }
        }
    }

    private void copyEntry(ZipEntry original, byte @Nullable [] content, ZipOutputStream copy) throws IOException {
        ZipEntry entry = new ZipEntry(original);
        // The same content may deflate to another size in another JDK.
        entry.setCompressedSize(-1);
        if (content != null) {
            describe(entry, content);
        }
        copy.putNextEntry(entry);
        if (content != null) {
            copy.write(content);
        } else {
            try (InputStream stream = zip.getInputStream(original)) {
                stream.transferTo(copy);
            }
        }
        copy.closeEntry();
    }

    private static void describe(ZipEntry entry, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        entry.setSize(content.length);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Refuses what would lose something: an executable jar starts with a script that no copy of entries keeps. */
    private static void requireZip(Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] start = stream.readNBytes(2);
            if (start.length < 2 || start[0] != 'P' || start[1] != 'K') {
                throw new UsageError("not a jar, or one with a script before it: " + path);
            }
        }
    }
}
