package dev.fermata.agent.options;

import dev.fermata.agent.options.Option.Arity;
import dev.fermata.agent.options.Option.Where;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the two notations of the same table.
 *
 * <p>Agent: {@code include=com.acme,exclude=com.acme.model,verify}, that is {@code name} or {@code name=value}, separated
 * by commas: nothing that a shell, a property file or {@code JAVA_TOOL_OPTIONS} would take apart. Command line:
 * {@code --name}, {@code --name=value} or {@code --name value}; {@code --} ends the options.
 */
public final class OptionParser {

    private final Where where;
    private final String prefix;
    private final OptionValues result = new OptionValues();

    private OptionParser(Where where, String prefix) {
        this.where = where;
        this.prefix = prefix;
    }

    /** Reads what stands behind {@code -javaagent:fermata-agent.jar=}, null when nothing does. */
    public static OptionValues agent(@Nullable String text) {
        OptionParser parser = new OptionParser(Where.AGENT, "");
        if (text != null && !text.isBlank()) {
            for (String part : text.split(",", -1)) {
                parser.read(part.strip(), List.<String>of().iterator());
            }
        }
        return parser.result;
    }

    /** Reads the arguments of {@code main}. */
    public static OptionValues commandLine(List<String> arguments) {
        OptionParser parser = new OptionParser(Where.COMMAND_LINE, "--");
        Iterator<String> rest = arguments.iterator();
        boolean mayBeOption = true;
        while (rest.hasNext()) {
            String next = rest.next();
            if (mayBeOption && next.equals("--")) {
                mayBeOption = false;
            } else if (mayBeOption && next.startsWith("-")) {
                parser.read(next, rest);
            } else {
                parser.result.addArgument(next);
            }
        }
        return parser.result;
    }

    private void read(String text, Iterator<String> following) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        Option option = named(name);
        boolean isFlag = option.arity() == Arity.FLAG;
        if (isFlag && equals >= 0) {
            throw new UsageError("option " + name + " takes no value");
        }
        if (isFlag) {
            result.put(option, "");
        } else if (equals >= 0) {
            result.put(option, checked(option, text.substring(equals + 1)));
        } else {
            result.put(option, checked(option, following.hasNext() ? following.next() : ""));
        }
    }

    private String checked(Option option, String value) {
        if (value.isBlank()) {
            throw new UsageError("option " + prefix + option.word() + " needs a value: " + prefix + option.usage());
        }
        return value;
    }

    private Option named(String name) {
        for (Option option : Option.of(where)) {
            if (name.equals(prefix + option.word())) {
                return option;
            }
        }
        throw new UsageError("unknown option '" + name + "'; known are " + known());
    }

    private String known() {
        return Option.of(where).stream().map(option -> prefix + option.usage()).collect(Collectors.joining(", "));
    }
}
