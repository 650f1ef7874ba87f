package dev.fermata.it.harness;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a generator method means for the oracle, which runs its body on a thread: {@code AsyncGenerator<T> m() { … }} becomes
 * {@code AsyncGenerator<T> m() { return Fermata.generator(() -> { … }); }}. Its parameters must not be assigned to.
 */
final class GeneratorAsLambda {

    private static final Pattern HEAD = Pattern.compile(
            "@Async\\s+(?:(?:static|final|private|<\\w+>)\\s+)*(?:AsyncGenerator|TwoWayGenerator)<[\\w<>, ]*> \\w+\\([^)]*\\) \\{");

    private GeneratorAsLambda() {}

    static String rewrite(String source) {
        StringBuilder text = new StringBuilder(source);
        Matcher head = HEAD.matcher(source);
        int shift = 0;
        String before = " return dev.fermata.Fermata.generator(() -> {";
        String after = "}); ";
        while (head.find()) {
            int end = EachAsResource.closing(source, head.end() - 1, '{', '}');
            text.insert(head.end() + shift, before);
            shift += before.length();
            text.insert(end + shift, after);
            shift += after.length();
        }
        return text.toString();
    }
}
