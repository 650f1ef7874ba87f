package dev.fermata.examples;

/**
 * What a program did, as its caller sees it.
 *
 * @param exitCode as the JVM ended
 * @param out what it printed, with line ends of {@code \n}
 * @param err what it printed on standard error, likewise
 */
public record Outcome(int exitCode, String out, String err) {}
