package dev.fermata.benchmarks.echo;

/** A server on the loopback that sends each line back as it came. */
public interface EchoServer extends AutoCloseable {
    /** Where it listens. */
    int port();

    /** Accepts no more, and returns when its connections have ended. */
    @Override
    void close();
}
