package dev.fermata.transform;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which classes a user wants transformed, by name. A pattern names a class or a package, with dots, and covers all that is
 * below it: nested classes, classes, subpackages. A {@code *} stands for any characters. The agent, the command line and
 * the Maven plugin take the same patterns. Immutable, usable from several threads.
 */
public final class ClassSelection {

    private final List<Pattern> includes;
    private final List<Pattern> excludes;

    /**
     * A selection.
     *
     * @param includes patterns of what is wanted; none means everything
     * @param excludes patterns of what is not, which win
     */
    public ClassSelection(List<String> includes, List<String> excludes) {
        this.includes = includes.stream().map(ClassSelection::compile).toList();
        this.excludes = excludes.stream().map(ClassSelection::compile).toList();
    }

    /**
     * Whether a class is selected.
     *
     * @param className its name, with dots or with slashes
     * @return true when some include covers it and no exclude does
     */
    public boolean contains(String className) {
        String name = className.replace('/', '.');
        return (includes.isEmpty() || anyMatches(includes, name)) && !anyMatches(excludes, name);
    }

    private static boolean anyMatches(List<Pattern> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    private static Pattern compile(String pattern) {
        String quoted = Pattern.quote(pattern.replace('/', '.'));
        return Pattern.compile(quoted.replace("*", "\\E.*\\Q") + "(?:[.$].*)?");
    }
}
