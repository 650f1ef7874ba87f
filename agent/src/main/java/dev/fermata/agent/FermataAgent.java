package dev.fermata.agent;

import dev.fermata.agent.options.UsageError;
import java.io.PrintStream;
import java.lang.instrument.Instrumentation;
import org.jspecify.annotations.Nullable;

/** Where the JVM starts the agent: {@code java -javaagent:fermata-agent.jar[=options]}, see {@link AgentOptions}. */
public final class FermataAgent {

    private FermataAgent() {}

    /**
     * Registers the transformer. Not as one that can retransform: members cannot be added then, and the JVM keeps our result
     * when others retransform.
     */
    public static void premain(@Nullable String options, Instrumentation instrumentation) {
        // The stream of now: one that the program installs later could load classes of its own while we print, and the
        // JVM shows no transformer what is loaded inside a transformer.
        PrintStream errors = System.err;
        LazyTransformer transformer = new LazyTransformer(options, errors);
        if (options != null) {
            transformer.wakeUp();
        }
        instrumentation.addTransformer(transformer, false);
    }

    /** Refuses to be attached to a running JVM. */
    public static void agentmain(@Nullable String options, Instrumentation instrumentation) {
        String message = "cannot be attached to a running JVM, because classes that are loaded already cannot be"
                + " transformed any more; start it with -javaagent:fermata-agent.jar";
        System.err.println("fermata-agent: " + message);
        throw new UsageError("fermata-agent " + message);
    }
}
