package dev.fermata.benchmarks.report;

import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as they are shown. */
final class Numbers {
    private static final int THREE_DIGITS = 100;

    private Numbers() {}

    /** About three digits that count. */
    static String shown(double number) {
        double size = Math.abs(number);
        String format = size >= THREE_DIGITS ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, number);
    }

    /** The same, or nothing. */
    static String shown(OptionalDouble number) {
        return number.isPresent() ? shown(number.getAsDouble()) : "";
    }

    /** A limit as somebody wrote it: 2, not 2.00. */
    static String plain(double limit) {
        return limit == Math.rint(limit) ? String.format(Locale.ROOT, "%.0f", limit) : Double.toString(limit);
    }
}
