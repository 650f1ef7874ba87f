package dev.fermata.transform.target;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Keeps the class files that a compiler writes. */
final class MemoryOutput extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, ByteArrayOutputStream> files = new TreeMap<>();

    MemoryOutput(JavaFileManager standard) {
        super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        String name = className.replace('.', '/');
        return new SimpleJavaFileObject(URI.create("memory:///" + name + ".class"), kind) {
            @Override
            public OutputStream openOutputStream() {
                return files.computeIfAbsent(name, any -> new ByteArrayOutputStream());
            }
        };
    }

    /** The class files by internal name. */
    Map<String, byte[]> classes() {
        Map<String, byte[]> classes = new TreeMap<>();
        files.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }
}
