package dev.fermata.it.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Which compiler made the classes of the cases, with which debug tables and concatenations: their shapes differ. */
public enum Dialect {
    JAVAC("-g"),
    JAVAC_WITHOUT_DEBUG_TABLES("-g:none"),
    JAVAC_WITH_BUILDERS("-g", "-XDstringConcat=inline"),
    ECJ("-g");

    private final List<String> flags;

    Dialect(String... flags) {
        this.flags = List.of(flags);
    }

    JavaCompiler compiler() {
        return this == ECJ ? new EclipseCompiler() : ToolProvider.getSystemJavaCompiler();
    }

    List<String> options(int release) {
        List<String> options = new ArrayList<>(flags);
        options.addAll(List.of("--release", Integer.toString(release), "-nowarn"));
        return options;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
