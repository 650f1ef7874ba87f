package dev.fermata.benchmarks.startup.agents;

/** Does nothing: what the JVM itself takes for an agent. */
public final class EmptyAgent {
    private EmptyAgent() {}

    public static void premain(String options) {}
}
