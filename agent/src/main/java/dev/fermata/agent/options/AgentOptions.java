package dev.fermata.agent.options;

import dev.fermata.transform.ClassSelection;
import dev.fermata.transform.warn.Warnings;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the agent was asked to do. {@link Option} lists the options, {@link OptionParser} says how they are written, for
 * example {@code -javaagent:fermata-agent.jar=include=com.acme,log=info,strict}. Immutable.
 */
public final class AgentOptions {

    private final ClassSelection selection;
    private final boolean verify;
    private final boolean strict;
    private final LogLevel logLevel;
    private final Warnings warnings;
    private final Optional<Path> dump;

    private AgentOptions(OptionValues values) {
        this.selection = values.selection();
        this.verify = values.has(Option.VERIFY);
        this.strict = values.has(Option.STRICT);
        this.logLevel = LogLevel.of(values);
        this.warnings = WarningOptions.of(values);
        this.dump = values.path(Option.DUMP);
    }

    /** Reads the text that the JVM hands to an agent. */
    public static AgentOptions parse(@Nullable String text) {
        return new AgentOptions(OptionParser.agent(text));
    }

    public ClassSelection selection() {
        return selection;
    }

    public boolean verify() {
        return verify;
    }

    /** Whether a class with errors is made unusable instead of loading as it is. */
    public boolean strict() {
        return strict;
    }

    public LogLevel logLevel() {
        return logLevel;
    }

    public Warnings warnings() {
        return warnings;
    }

    public Optional<Path> dump() {
        return dump;
    }
}
