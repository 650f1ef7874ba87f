package dev.fermata.agent.options;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which classes a user wants transformed, by name. A pattern names a class or a package, with dots, and covers all that is
 * below it: nested classes, classes, subpackages. A {@code *} stands for any characters.
 */
public final class ClassSelection {

    private final List<Pattern> includes;
    private final List<Pattern> excludes;

    public ClassSelection(List<String> includes, List<String> excludes) {
        this.includes = includes.stream().map(ClassSelection::compile).toList();
        this.excludes = excludes.stream().map(ClassSelection::compile).toList();
    }

    public static ClassSelection of(OptionValues values) {
        return new ClassSelection(values.all(Option.INCLUDE), values.all(Option.EXCLUDE));
    }

    /** Takes a name with dots or with slashes. */
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
