package dev.fermata.agent;

import dev.fermata.agent.commandline.CommandLine;
import java.util.List;

/** Where the JVM starts the command line: {@code java -jar fermata-agent.jar --help}. */
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        System.exit(new CommandLine(System.out, System.err).run(List.of(arguments)));
    }
}
