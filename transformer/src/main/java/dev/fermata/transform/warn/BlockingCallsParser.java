package dev.fermata.transform.warn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the format that {@link BlockingCalls} tells. Without regular expressions: the list is read whenever the agent wakes up. */
final class BlockingCallsParser {

    private static final String ARROW = "->";
    private static final String EXTENDS = "extends";

    private final String source;
    private final List<BlockingCall> calls = new ArrayList<>();
    private final List<BlockingCall> exceptions = new ArrayList<>();
    private final Map<String, List<String>> supertypes = new LinkedHashMap<>();
    private int number;

    BlockingCallsParser(String source) {
        this.source = source;
    }

    BlockingCalls parse(String text) {
        int end;
        for (int start = 0; start < text.length(); start = end + 1) {
            end = endOfLine(text, start);
            number++;
            String content = text.substring(start, end).strip();
            if (!content.isEmpty() && content.charAt(0) != '#') {
                read(content);
            }
        }
        return new BlockingCalls(calls, exceptions, supertypes);
    }

    private static int endOfLine(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private void read(String line) {
        int space = indexOfSpace(line);
        String rest = line.substring(space).strip();
        if (isName(line, 0, space) && rest.startsWith(EXTENDS) && indexOfSpace(rest) == EXTENDS.length()) {
            String above = rest.substring(EXTENDS.length()).strip();
            check(isName(above, 0, above.length()), line);
            addSupertype(internal(line.substring(0, space)), internal(above));
        } else {
            readCall(line);
        }
    }

    private void addSupertype(String below, String above) {
        List<String> known = supertypes.get(below);
        List<String> all = new ArrayList<>(known == null ? List.of() : known);
        all.add(above);
        supertypes.put(below, all);
    }

    private void readCall(String line) {
        boolean exception = line.charAt(0) == '!';
        int arrow = line.indexOf(ARROW);
        String fix = arrow < 0 ? null : line.substring(arrow + ARROW.length()).strip();
        check(fix == null || !fix.isEmpty(), line);
        if (exception && fix != null) {
            throw mistake("what is taken away with ! needs no fix: " + line);
        }
        String call = line.substring(exception ? 1 : 0, arrow < 0 ? line.length() : arrow)
                .strip();
        (exception ? exceptions : calls).add(call(call, fix, line));
    }

    private BlockingCall call(String call, @Nullable String fix, String line) {
        int open = call.indexOf('(');
        int end = open < 0 ? call.length() : open;
        int dot = call.lastIndexOf('.', end - 1);
        check(dot > 0 && isName(call, 0, dot) && isMethod(call.substring(dot + 1, end)), line);
        boolean closed = call.indexOf('(', open + 1) < 0 && call.indexOf(')') == call.length() - 1;
        check(open < 0 ? call.indexOf(')') < 0 : closed, line);
        String parameters = open < 0 ? null : parameters(call.substring(open + 1, call.length() - 1));
        return new BlockingCall(internal(call.substring(0, dot)), call.substring(dot + 1, end), parameters, fix);
    }

    private void check(boolean good, String line) {
        if (!good) {
            throw mistake(
                    "expected CLASS.METHOD, with (TYPES), a * at the end of the name, ! before or -> FIX behind it,"
                            + " or CLASS extends CLASS: " + line);
        }
    }

    private BlockingCallsException mistake(String message) {
        return new BlockingCallsException(source, number, message);
    }

    private static boolean isMethod(String name) {
        int plain = name.endsWith("*") ? name.length() - 1 : name.length();
        return name.equals("<init>") || name.equals("*") || (name.indexOf('.') < 0 && isName(name, 0, plain));
    }

    /** Whether a part of a text is identifiers with dots between them. */
    private static boolean isName(String text, int from, int to) {
        boolean expected = true;
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            if (letter == '.' ? expected : !Character.isJavaIdentifierPart(letter)) {
                return false;
            }
            expected = letter == '.';
        }
        return !expected;
    }

    private static int indexOfSpace(String text) {
        int at = 0;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static String parameters(String written) {
        StringBuilder types = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char letter = written.charAt(i);
            if (!Character.isWhitespace(letter)) {
                types.append(letter == '$' ? '.' : letter);
            }
        }
        return types.toString();
    }

    private static String internal(String name) {
        return name.replace('.', '/');
    }
}
