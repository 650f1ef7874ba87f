package dev.fermata.transform;

import java.util.List;

/**
 * Which classes a user wants transformed, by name. A pattern names a class or a package, with dots, and covers all that is
 * below it: nested classes, classes, subpackages. A {@code *} stands for any characters. The agent, the command line and
 * the Maven plugin take the same patterns. Immutable, usable from several threads.
 */
public final class ClassSelection {

    private final List<String> includes;
    private final List<String> excludes;

    /**
     * A selection.
     *
     * @param includes patterns of what is wanted; none means everything
     * @param excludes patterns of what is not, which win
     */
    public ClassSelection(List<String> includes, List<String> excludes) {
        this.includes = List.copyOf(includes);
        this.excludes = List.copyOf(excludes);
    }

    /**
     * Whether a class is selected.
     *
     * @param className its name, with dots or with slashes
     * @return true when some include covers it and no exclude does
     */
    public boolean contains(String className) {
        String name = className.replace('/', '.');
        return (includes.isEmpty() || anyCovers(includes, name)) && !anyCovers(excludes, name);
    }

    private static boolean anyCovers(List<String> patterns, String name) {
        for (String pattern : patterns) {
            if (covers(pattern.replace('/', '.'), 0, name, 0)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the rest of a pattern covers the rest of a name. No regular expression: the agent asks for each class. */
    private static boolean covers(String pattern, int at, String name, int from) {
        if (at == pattern.length()) {
            return from == name.length() || name.charAt(from) == '.' || name.charAt(from) == '$';
        }
        if (pattern.charAt(at) != '*') {
            return from < name.length()
                    && name.charAt(from) == pattern.charAt(at)
                    && covers(pattern, at + 1, name, from + 1);
        }
        for (int to = from; to <= name.length(); to++) {
            if (covers(pattern, at + 1, name, to)) {
                return true;
            }
        }
        return false;
    }
}
