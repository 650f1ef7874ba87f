package dev.fermata.it.harness;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a loop over {@code each} means, in plain Java, for the oracle: {@code for (T x : each(s)) { … }} becomes
 * {@code try (var loop = Fermata.loop(s)) { for (T x : loop) { … } }}. The body must stand in braces.
 */
final class EachAsResource {

    private static final Pattern HEAD = Pattern.compile("(\\b[a-z]\\w*:\\s*)?for \\((\\w[\\w<>, ]* \\w+) : each\\(");

    private EachAsResource() {}

    static String rewrite(String source) {
        String text = source;
        int number = 0;
        for (Matcher head = HEAD.matcher(text); head.find(); head = HEAD.matcher(text)) {
            int argument = closing(text, head.end() - 1, '(', ')');
            int body = text.indexOf('{', argument);
            int end = closing(text, body, '{', '}');
            String loop = "loop" + number++;
            String label = head.group(1) == null ? "" : head.group(1);
            text = text.substring(0, head.start())
                    + "try (var " + loop + " = dev.fermata.Fermata.loop(" + text.substring(head.end(), argument)
                    + ")) { "
                    + label + "for (" + head.group(2) + " : " + loop + ") " + text.substring(body, end + 1) + " }"
                    + text.substring(end + 1);
        }
        return text;
    }

    /** The position of what closes the bracket at another position. */
    static int closing(String text, int open, char opening, char closing) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == opening ? 1 : c == closing ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("no " + closing + " for position " + open);
    }
}
