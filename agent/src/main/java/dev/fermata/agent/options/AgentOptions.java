package dev.fermata.agent.options;

import dev.fermata.transform.ClassSelection;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the agent was asked to do. {@link Option} lists the options, {@link OptionParser} says how they are written, for
 * example {@code -javaagent:fermata-agent.jar=include=com.acme,log=info,strict}.
 *
 * @param strict whether a class with errors is made unusable instead of loading as it is
 */
public record AgentOptions(
        ClassSelection selection, boolean verify, boolean strict, LogLevel logLevel, Optional<Path> dump) {

    /** Reads the text that the JVM hands to an agent. */
    public static AgentOptions parse(@Nullable String text) {
        OptionValues values = OptionParser.agent(text);
        return new AgentOptions(
                values.selection(),
                values.has(Option.VERIFY),
                values.has(Option.STRICT),
                LogLevel.of(values),
                values.path(Option.DUMP));
    }
}
