package dev.fermata.agent;

import dev.fermata.agent.log.Log;
import dev.fermata.agent.options.AgentOptions;
import dev.fermata.agent.options.UsageError;
import dev.fermata.transform.Transformer;
import java.lang.instrument.Instrumentation;
import org.jspecify.annotations.Nullable;

/** Where the JVM starts the agent: {@code java -javaagent:fermata-agent.jar[=options]}, see {@link AgentOptions}. */
public final class FermataAgent {

    private FermataAgent() {}

    public static void premain(@Nullable String options, Instrumentation instrumentation) {
        AgentOptions parsed;
        try {
            parsed = AgentOptions.parse(options);
        } catch (UsageError e) {
            System.err.println("fermata-agent: " + e.getMessage());
            throw e;
        }
        // The stream of now: one that the program installs later could load classes of its own while we print, and the
        // JVM shows no transformer what is loaded inside a transformer.
        Log log = new Log(parsed.logLevel(), System.err);
        log.info("agent " + Transformer.version() + " transforms classes as they load");
        // Not able to retransform: members cannot be added then, and the JVM keeps our result when others retransform.
        instrumentation.addTransformer(new LoadTimeTransformer(parsed, log), false);
    }

    /** Refuses to be attached to a running JVM. */
    public static void agentmain(@Nullable String options, Instrumentation instrumentation) {
        String message = "cannot be attached to a running JVM, because classes that are loaded already cannot be"
                + " transformed any more; start it with -javaagent:fermata-agent.jar";
        System.err.println("fermata-agent: " + message);
        throw new UsageError("fermata-agent " + message);
    }
}
