package dev.fermata.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a scenario by the comments at their ends, so that tests need not count lines. */
public final class NamedLines {

    private static final Pattern LINE = Pattern.compile("(?<=[\\w$]:)\\d+");

    private final List<String> source;

    /** Those of a class of {@code src/test/scenarios}. */
    public NamedLines(String className) {
        try {
            source = Files.readAllLines(Path.of("src", "test", "scenarios", className + ".java"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The numbers of the lines whose comments have a word, or some words in this order. */
    public SortedSet<Integer> having(String words) {
        Pattern wanted = Pattern.compile("\\b" + words + "\\b");
        SortedSet<Integer> lines = new TreeSet<>();
        for (int line = 1; line <= source.size(); line++) {
            if (wanted.matcher(comment(line)).find()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** A text with {@code method: comment} wherever {@code method:line} stood; a line without a comment keeps its number. */
    public String named(String text) {
        return LINE.matcher(text).replaceAll(found -> {
            int line = Integer.parseInt(found.group());
            String comment = line > source.size() ? "" : comment(line);
            return Matcher.quoteReplacement(comment.isEmpty() ? found.group() : " " + comment);
        });
    }

    private String comment(int line) {
        String text = source.get(line - 1);
        int at = text.indexOf("// ");
        return at < 0 ? "" : text.substring(at + "// ".length());
    }
}
