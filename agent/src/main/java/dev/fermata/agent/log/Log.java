package dev.fermata.agent.log;

import dev.fermata.agent.options.LogLevel;
import dev.fermata.transform.diagnostic.Diagnostic;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Prints each text once, however many threads and class loaders bring it, when its level is wanted. Errors are always
 * wanted.
 */
public final class Log {

    private static final String PREFIX = "fermata: ";

    private final LogLevel level;
    private final PrintStream stream;
    private final Set<String> printed = ConcurrentHashMap.newKeySet();

    public Log(LogLevel level, PrintStream stream) {
        this.level = level;
        this.stream = stream;
    }

    public void diagnostics(List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            print(diagnostic.isError() ? LogLevel.QUIET : LogLevel.WARN, diagnostic.render());
        }
    }

    public void error(String text) {
        print(LogLevel.QUIET, PREFIX + text);
    }

    public void warning(String text) {
        print(LogLevel.WARN, PREFIX + text);
    }

    public void info(String text) {
        print(LogLevel.INFO, PREFIX + text);
    }

    private void print(LogLevel wanted, String text) {
        if (level.includes(wanted) && printed.add(text)) {
            stream.println(text);
        }
    }
}
