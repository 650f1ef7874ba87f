package dev.fermata.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block of Java in a document, or any other one that says in which Java file its lines stand, as the output of a
 * program stands in its test.
 *
 * @param place the document and the line of the fence
 * @param file what the comment before the block names, or the text that stands there instead
 * @param lines the lines between the fences, without indentation
 */
record Snippet(String place, String file, List<String> lines) {

    private static final String FENCE = "```";

    static List<Snippet> allOf(Path document) {
        var lines = linesOf(document);
        var snippets = new ArrayList<Snippet>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf(FENCE);
                String file = i == 0 ? "" : uncommented(lines.get(i - 1));
                if (lines.get(i).startsWith(FENCE + "java") || file.endsWith(".java")) {
                    snippets.add(new Snippet(
                            document.getFileName() + ":" + (i + 1), file, List.copyOf(lines.subList(i + 1, end))));
                }
                i = end;
            }
        }
        return snippets;
    }

    private static String uncommented(String line) {
        return line.replaceFirst("^<!-- (.*) -->$", "$1");
    }

    private static List<String> linesOf(Path document) {
        try {
            return Files.readAllLines(document).stream().map(String::strip).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
