package dev.fermata.it.table;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What became of every case: a test, an explanation in {@code docs/design.md}, or both. */
final class CaseTable {

    private static final String HEADING = "### 4.1 ";
    private static final Pattern ID = Pattern.compile("\\b[A-Z]\\d\\d\\b");

    private final NamedTests tests;
    private final Set<String> explained;

    /** The table of these tests; {@code design} is the text whose section 4.1 explains. */
    CaseTable(NamedTests tests, String design) {
        this.tests = tests;
        explained = explainedIn(design);
    }

    /** The first cells of the table's rows name what they explain. */
    private static Set<String> explainedIn(String design) {
        Set<String> ids = new TreeSet<>();
        int start = design.indexOf(HEADING);
        int end = design.indexOf("\n## ", start);
        for (String line : design.substring(start, end).lines().toList()) {
            if (line.startsWith("| ")) {
                Matcher matcher = ID.matcher(line.substring(0, line.indexOf('|', 1)));
                while (matcher.find()) {
                    ids.add(matcher.group());
                }
            }
        }
        return ids;
    }

    /** Cases that are neither. */
    List<String> lost() {
        return Section.ALL.stream()
                .flatMap(section -> section.ids().stream())
                .filter(id -> !tests.have(id) && !explained.contains(id))
                .toList();
    }

    /** The table as Markdown. */
    String markdown() {
        StringBuilder text = new StringBuilder("""
                | section | | cases | tests | of these only in newer languages | explained |
                |---|---|---:|---:|---:|---|
                """);
        for (Section section : Section.ALL) {
            List<String> ids = section.ids();
            row(text, String.valueOf(section.letter()), section.title(), ids);
        }
        row(
                text,
                "all",
                "",
                Section.ALL.stream().flatMap(section -> section.ids().stream()).toList());
        return text.toString();
    }

    private void row(StringBuilder text, String name, String title, List<String> ids) {
        long tested = ids.stream().filter(tests::have).count();
        long newer = ids.stream().filter(tests::onlyInNewerLanguages).count();
        List<String> reasons = ids.stream().filter(explained::contains).toList();
        String explanations = name.equals("all") ? String.valueOf(reasons.size()) : String.join(", ", reasons);
        text.append(
                "| %s | %s | %d | %d | %d | %s |%n".formatted(name, title, ids.size(), tested, newer, explanations));
    }
}
