package dev.fermata.maven;

import java.util.List;
import java.util.regex.Pattern;

/** Which classes a user wants transformed; the same patterns as the agent and the command line have. */
record ClassSelection(List<String> includes, List<String> excludes) {

    /** Takes a name with dots. */
    boolean contains(String className) {
        return (includes.isEmpty() || anyMatches(includes, className)) && !anyMatches(excludes, className);
    }

    private static boolean anyMatches(List<String> patterns, String className) {
        return patterns.stream().anyMatch(pattern -> Pattern.matches(regex(pattern), className));
    }

    private static String regex(String pattern) {
        return Pattern.quote(pattern.replace('/', '.')).replace("*", "\\E.*\\Q") + "(?:[.$].*)?";
    }
}
