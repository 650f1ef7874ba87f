package dev.fermata.agent.options;

import dev.fermata.agent.options.Option.Where;

/** The text of {@code --help}, made from the table of options. */
public final class OptionHelp {

    private static final String HEAD = """
            Transforms classes with @Async methods, in place or into another folder.

            usage: java -jar fermata-agent.jar [options] CLASSES-FOLDER|JAR...
            """;

    private static final String MIDDLE = """

            As a Java agent, classes are transformed while they load; options are separated by commas:

            usage: java -javaagent:fermata-agent.jar[=option,option...] ...
            """;

    private static final String TAIL = """

            A PATTERN names a class or a package (com.acme.Orders, com.acme) and covers all that is below it;
            a * in it stands for any characters.
            Exit codes: 0 good; 1 errors, and nothing was written; 2 wrong usage.
            """;

    private OptionHelp() {}

    public static String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (Option option : Option.of(Where.COMMAND_LINE)) {
            appendLine(text, "--" + option.usage(), option);
        }
        text.append(MIDDLE);
        for (Option option : Option.of(Where.AGENT)) {
            appendLine(text, option.usage(), option);
        }
        return text.append(TAIL).toString();
    }

    private static void appendLine(StringBuilder text, String usage, Option option) {
        text.append(String.format("  %-19s %s\n", usage, option.description()));
    }
}
