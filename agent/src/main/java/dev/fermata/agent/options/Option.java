package dev.fermata.agent.options;

import static dev.fermata.agent.options.Option.Arity.FLAG;
import static dev.fermata.agent.options.Option.Arity.MANY;
import static dev.fermata.agent.options.Option.Arity.ONE;
import static dev.fermata.agent.options.Option.Where.AGENT;
import static dev.fermata.agent.options.Option.Where.BOTH;
import static dev.fermata.agent.options.Option.Where.COMMAND_LINE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The table of all options of the agent and of the command line: parsing and help both read it.
 *
 * <p>There is no argument library on purpose. This jar sits in every process that uses the agent, so it holds nothing
 * but the agent, the transformer and a relocated ASM; picocli alone would double it to save about a hundred lines.
 */
public enum Option {
    INCLUDE(BOTH, MANY, "PATTERN", "transform only classes that match; may be repeated"),
    EXCLUDE(BOTH, MANY, "PATTERN", "leave alone classes that match; may be repeated, beats include"),
    VERIFY(BOTH, FLAG, "", "check every transformed class before it is used"),
    LOG(BOTH, ONE, "LEVEL", "quiet: errors; warn (default): and warnings; info: and each transformed class"),
    WARNINGS(BOTH, ONE, "off", "do not look for dropped coroutines and blocking calls"),
    BLOCKING(BOTH, MANY, "FILE", "a list of more calls that block; may be repeated"),
    DUMP(AGENT, ONE, "FOLDER", "write every transformed class into that folder"),
    STRICT(AGENT, FLAG, "", "a class with errors cannot be initialised; by default it loads as it is"),
    OUTPUT(COMMAND_LINE, ONE, "FOLDER", "write there, complete with all other files, instead of in place"),
    CLASSPATH(COMMAND_LINE, ONE, "PATH", "where to look up supertypes, in the syntax of java -cp"),
    CHECK(COMMAND_LINE, FLAG, "", "change nothing; exit 1 if a class has errors or is still to be transformed"),
    HELP(COMMAND_LINE, FLAG, "", "print this and exit"),
    VERSION(COMMAND_LINE, FLAG, "", "print the version and exit");

    /** Where an option is known. */
    enum Where {
        AGENT,
        COMMAND_LINE,
        BOTH;

        boolean covers(Where where) {
            return this == BOTH || this == where;
        }
    }

    /** How many values an option may have. */
    enum Arity {
        FLAG,
        ONE,
        MANY
    }

    private final Where where;
    private final Arity arity;
    private final String placeholder;
    private final String description;

    Option(Where where, Arity arity, String placeholder, String description) {
        this.where = where;
        this.arity = arity;
        this.placeholder = placeholder;
        this.description = description;
    }

    /** The options of one of the two, in the order of the table. */
    static List<Option> of(Where where) {
        List<Option> known = new ArrayList<>();
        for (Option option : values()) {
            if (option.where.covers(where)) {
                known.add(option);
            }
        }
        return known;
    }

    /** As users write it, without dashes. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As help shows it: the word, and the value it takes. */
    String usage() {
        return arity == FLAG ? word() : word() + "=" + placeholder;
    }

    Arity arity() {
        return arity;
    }

    String description() {
        return description;
    }
}
