package dev.fermata.transform.target;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source that stands in no file. */
final class MemorySource extends SimpleJavaFileObject {

    private final String text;

    MemorySource(String className, String text) {
        super(URI.create("memory:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
