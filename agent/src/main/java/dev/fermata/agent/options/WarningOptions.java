package dev.fermata.agent.options;

import dev.fermata.transform.warn.BlockingCalls;
import dev.fermata.transform.warn.BlockingCallsException;
import dev.fermata.transform.warn.Warnings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what the user wants to be warned of, with the lists of blocking calls that the options name. */
public final class WarningOptions {

    private WarningOptions() {}

    /** The warnings that were asked for; a list with a mistake in it is a usage error that names the line. */
    public static Warnings of(OptionValues values) {
        String wanted = values.one(Option.WARNINGS).orElse("on");
        if (!wanted.equals("on") && !wanted.equals("off")) {
            throw new UsageError("unknown value '" + wanted + "' of option warnings; known are on, off");
        }
        Warnings warnings = wanted.equals("on") ? Warnings.usual() : Warnings.off();
        for (String file : values.all(Option.BLOCKING)) {
            warnings = warnings.and(read(OptionValues.toPath(file)));
        }
        return warnings;
    }

    private static BlockingCalls read(Path file) {
        try {
            return BlockingCalls.parse(file.toString(), Files.readString(file));
        } catch (BlockingCallsException mistake) {
            throw new UsageError(String.valueOf(mistake.getMessage()));
        } catch (IOException unreadable) {
            throw new UsageError("cannot read the list of blocking calls: " + unreadable);
        }
    }
}
