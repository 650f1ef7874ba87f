package dev.fermata.transform.warn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the format that {@link BlockingCalls} tells. */
final class BlockingCallsParser {

    private static final String NAME = "[\\w$]+(?:\\.[\\w$]+)*";
    private static final Pattern CALL =
            compile("(!\\s*)?(" + NAME + ")\\.([\\w$]+\\*?|\\*|<init>)(?:\\(([^()]*)\\))?(?:\\s*->\\s*(.+))?");
    private static final Pattern EXTENDS = compile("(" + NAME + ")\\s+extends\\s+(" + NAME + ")");

    private final String source;
    private final List<BlockingCall> calls = new ArrayList<>();
    private final List<BlockingCall> exceptions = new ArrayList<>();
    private final Map<String, List<String>> supertypes = new LinkedHashMap<>();

    BlockingCallsParser(String source) {
        this.source = source;
    }

    BlockingCalls parse(String text) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String content = line.strip();
            if (!content.isEmpty() && !content.startsWith("#")) {
                read(content, number);
            }
        }
        return new BlockingCalls(calls, exceptions, supertypes);
    }

    private void read(String line, int number) {
        Matcher call = CALL.matcher(line);
        Matcher relation = EXTENDS.matcher(line);
        if (relation.matches()) {
            supertypes
                    .computeIfAbsent(internal(relation.group(1)), name -> new ArrayList<>())
                    .add(internal(relation.group(2)));
        } else if (!call.matches()) {
            throw new BlockingCallsException(
                    source,
                    number,
                    "expected CLASS.METHOD, with (TYPES), a * at the end of the name, ! before or -> FIX behind it,"
                            + " or CLASS extends CLASS: " + line);
        } else {
            read(call, number);
        }
    }

    private void read(Matcher call, int number) {
        boolean exception = call.group(1) != null;
        if (exception && call.group(5) != null) {
            throw new BlockingCallsException(source, number, "what is taken away with ! needs no fix: " + call.group());
        }
        BlockingCall read =
                new BlockingCall(internal(call.group(2)), call.group(3), parameters(call.group(4)), call.group(5));
        (exception ? exceptions : calls).add(read);
    }

    private static Pattern compile(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static @Nullable String parameters(@Nullable String written) {
        return written == null ? null : written.replaceAll("\\s+", "").replace('$', '.');
    }

    private static String internal(String name) {
        return name.replace('.', '/');
    }
}
