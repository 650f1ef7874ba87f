package dev.fermata.it.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The ids of cases in the names of tests: {@code A03_left_operand_saved}, {@code T05_T06_…} for two, or with blanks where the
 * name is a string.
 */
final class NamedTests {

    private static final Pattern NAME = Pattern.compile("\\b((?:[A-Z]\\d\\d_)+)\\w+|\"((?:[A-Z]\\d\\d_)*[A-Z]\\d\\d) ");
    private static final Pattern ID = Pattern.compile("[A-Z]\\d\\d");
    private static final Pattern NEWER = Pattern.compile("(?:cases|scenarios)(\\d\\d)");

    private final SortedMap<String, SortedSet<Integer>> releases = new TreeMap<>();

    private NamedTests() {}

    /** Looks through the test sources of all modules. */
    static NamedTests below(Path root) throws IOException {
        NamedTests tests = new NamedTests();
        for (String module : new String[] {"transformer", "runtime", "agent", "maven-plugin", "it-tests"}) {
            try (Stream<Path> files =
                    Files.walk(root.resolve(module).resolve("src").resolve("test"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (!file.getParent().endsWith("table")) {
                        tests.addNamesIn(file);
                    }
                }
            }
        }
        return tests;
    }

    private void addNamesIn(Path file) throws IOException {
        Matcher newer = NEWER.matcher(file.toString());
        int release = newer.find() ? Integer.parseInt(newer.group(1)) : 0;
        Matcher names = NAME.matcher(Files.readString(file));
        while (names.find()) {
            Matcher ids = ID.matcher(names.group());
            while (ids.find()) {
                releases.computeIfAbsent(ids.group(), id -> new TreeSet<>()).add(release);
            }
        }
    }

    boolean have(String id) {
        return releases.containsKey(id);
    }

    /** Whether all sources of this case are written in a newer language than the oldest that Fermata serves. */
    boolean onlyInNewerLanguages(String id) {
        return have(id) && releases.get(id).first() > 0;
    }
}
