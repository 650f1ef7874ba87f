package dev.fermata.benchmarks.report;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Numbers of the same thing, measured several times on a machine on which others work too: something that comes in between makes one of
 * them many times too large, which moves a mean, and neither the median nor the quartiles.
 */
final class Spread {
    private final double[] sorted;

    Spread(DoubleStream numbers) {
        this.sorted = numbers.sorted().toArray();
    }

    /** The one in the middle; none when there are no numbers. */
    OptionalDouble median() {
        return quantile(0.5);
    }

    /** Half of what lies between the first quartile and the third. */
    OptionalDouble halfOfTheMiddle() {
        OptionalDouble low = quantile(0.25);
        OptionalDouble high = quantile(0.75);
        return low.isPresent() && high.isPresent()
                ? OptionalDouble.of((high.getAsDouble() - low.getAsDouble()) / 2)
                : OptionalDouble.empty();
    }

    /** Between two numbers, as far from either as the fraction says. */
    private OptionalDouble quantile(double fraction) {
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        double place = fraction * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return OptionalDouble.of(sorted[below] + (place - below) * (sorted[above] - sorted[below]));
    }
}
