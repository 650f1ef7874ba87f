package dev.fermata.it.harness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How the futures of one run complete: a letter of {@link Mode} for each, in the order in which the case makes them; those
 * beyond the last complete as {@code rest} says.
 */
public record Pattern(String modes, Mode rest) {

    /** Up to so many awaits, every combination of ready and later is run. */
    private static final int EXHAUSTIVE = 6;

    /** In a longer case, a single later or failing future is tried at so many places. */
    private static final int SINGLES = 12;

    /** Everything ready: what the oracle runs first, to count the awaits. */
    public static final Pattern READY = new Pattern("", Mode.READY);

    public Mode mode(int index) {
        return index < modes.length() ? Mode.of(modes.charAt(index)) : rest;
    }

    /** The pattern as a word without blanks, which {@link #parse} reads. */
    @Override
    public String toString() {
        return modes + "/" + rest.letter();
    }

    public static Pattern parse(String word) {
        int slash = word.indexOf('/');
        return new Pattern(word.substring(0, slash), Mode.of(word.charAt(slash + 1)));
    }

    /** The run of the oracle that this pattern is compared with: only failures matter there. */
    public Pattern blocking() {
        StringBuilder blocking = new StringBuilder();
        for (int i = 0; i < modes.length(); i++) {
            blocking.append(mode(i).fails() ? Mode.FAILED.letter() : Mode.READY.letter());
        }
        return new Pattern(blocking.toString().replaceAll("S+$", ""), Mode.READY);
    }

    /** All patterns for a case of so many awaits. */
    public static List<Pattern> all(int awaits) {
        Set<Pattern> patterns = new LinkedHashSet<>();
        if (awaits <= EXHAUSTIVE) {
            addCombinations(patterns, awaits);
        } else {
            addLong(patterns, awaits);
        }
        patterns.add(new Pattern("", Mode.THREAD));
        for (int i = 0; i < Math.min(awaits, SINGLES); i++) {
            patterns.add(new Pattern("S".repeat(i) + "F", Mode.READY));
            patterns.add(new Pattern("A".repeat(i) + "G", Mode.LATER));
        }
        return new ArrayList<>(patterns);
    }

    /** A handful of patterns, for what was run in all of them before and only comes from another compiler now. */
    public static List<Pattern> few(int awaits) {
        String allButTheLast = "A".repeat(Math.max(0, awaits - 1));
        return List.of(
                READY,
                new Pattern("", Mode.LATER),
                new Pattern("SA".repeat((awaits + 1) / 2), Mode.READY),
                new Pattern("", Mode.THREAD),
                new Pattern(allButTheLast + "G", Mode.LATER));
    }

    private static void addCombinations(Set<Pattern> patterns, int awaits) {
        for (int mask = 0; mask < 1 << awaits; mask++) {
            StringBuilder modes = new StringBuilder();
            for (int i = 0; i < awaits; i++) {
                modes.append((mask >> i & 1) == 0 ? 'S' : 'A');
            }
            patterns.add(new Pattern(modes.toString(), Mode.LATER));
        }
    }

    private static void addLong(Set<Pattern> patterns, int awaits) {
        patterns.add(READY);
        patterns.add(new Pattern("", Mode.LATER));
        patterns.add(new Pattern("SA".repeat((awaits + 1) / 2), Mode.READY));
        patterns.add(new Pattern("AS".repeat((awaits + 1) / 2), Mode.READY));
        for (int i = 0; i < Math.min(awaits, SINGLES); i++) {
            patterns.add(new Pattern("S".repeat(i) + "A", Mode.READY));
        }
    }
}
