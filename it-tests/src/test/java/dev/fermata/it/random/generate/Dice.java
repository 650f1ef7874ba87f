package dev.fermata.it.random.generate;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices that a seed decides. */
public final class Dice {

    private final SplittableRandom random;

    public Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A number from 0 to less than the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A seed for dice of their own. */
    public long seed() {
        return random.nextLong();
    }

    public boolean chance(int percent) {
        return below(100) < percent;
    }

    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    @SafeVarargs
    public final <T> T of(T... choices) {
        return choices[below(choices.length)];
    }
}
