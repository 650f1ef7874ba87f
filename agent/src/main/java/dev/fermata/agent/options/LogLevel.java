package dev.fermata.agent.options;

import java.util.Locale;

/** How much is printed; each level includes the ones before it. */
public enum LogLevel {
    /** Errors. */
    QUIET,
    /** Warnings. */
    WARN,
    /** Which classes were transformed. */
    INFO;

    public static LogLevel of(OptionValues values) {
        String word = values.one(Option.LOG).orElse("warn");
        return named(word);
    }

    private static LogLevel named(String word) {
        for (LogLevel level : values()) {
            if (word.equals(level.name().toLowerCase(Locale.ROOT))) {
                return level;
            }
        }
        throw new UsageError("unknown log level '" + word + "'; known are quiet, warn, info");
    }

    public boolean includes(LogLevel other) {
        return compareTo(other) >= 0;
    }
}
