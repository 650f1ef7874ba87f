package dev.fermata.it.harness;

import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Which compiler made the classes of the cases, and with which debug tables: their shapes differ. */
public enum Dialect {
    JAVAC("-g"),
    JAVAC_WITHOUT_DEBUG_TABLES("-g:none"),
    ECJ("-g");

    private final String debug;

    Dialect(String debug) {
        this.debug = debug;
    }

    JavaCompiler compiler() {
        return this == ECJ ? new EclipseCompiler() : ToolProvider.getSystemJavaCompiler();
    }

    List<String> options(int release) {
        return List.of("--release", Integer.toString(release), debug, "-nowarn");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
