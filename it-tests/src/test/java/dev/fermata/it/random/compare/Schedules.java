package dev.fermata.it.random.compare;

import dev.fermata.it.harness.Pattern;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Draws the completion patterns that a program is run with. */
final class Schedules {

    private static final int LONGEST = 60;

    private Schedules() {}

    /** Everything ready, later and on another thread; mixtures; and some that fail at one future or at several. */
    static List<Pattern> of(long seed, int futures) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<Pattern> patterns = new LinkedHashSet<>();
        for (char rest : "SAT".toCharArray()) {
            patterns.add(Pattern.parse("/" + rest));
        }
        int length = Math.min(futures, LONGEST);
        for (int i = 0; i < 2 && length > 0; i++) {
            patterns.add(Pattern.parse(mixture(random, length, "SSAAT") + "/" + letter(random, "SA")));
            int failing = random.nextInt(length);
            String before = mixture(random, failing, "SA");
            patterns.add(Pattern.parse(before + letter(random, "FG") + "/" + letter(random, "SA")));
        }
        patterns.add(Pattern.parse(mixture(random, length, "SSAAAFG") + "/A"));
        return List.copyOf(patterns);
    }

    private static String mixture(SplittableRandom random, int length, String letters) {
        StringBuilder modes = new StringBuilder();
        for (int i = 0; i < length; i++) {
            modes.append(letter(random, letters));
        }
        return modes.toString();
    }

    private static char letter(SplittableRandom random, String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }
}
