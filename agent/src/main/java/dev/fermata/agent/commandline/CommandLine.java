package dev.fermata.agent.commandline;

import dev.fermata.agent.log.Log;
import dev.fermata.agent.options.LogLevel;
import dev.fermata.agent.options.Option;
import dev.fermata.agent.options.OptionHelp;
import dev.fermata.agent.options.OptionParser;
import dev.fermata.agent.options.OptionValues;
import dev.fermata.agent.options.UsageError;
import dev.fermata.transform.TransformFailure;
import dev.fermata.transform.Transformer;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The program behind {@code java -jar fermata-agent.jar}: from arguments to an exit code. */
public final class CommandLine {

    static final int GOOD = 0;
    static final int ERRORS = 1;
    static final int WRONG_USAGE = 2;

    private final PrintStream out;
    private final PrintStream err;

    public CommandLine(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Answers the exit code; everything else went to the two streams. */
    public int run(List<String> arguments) {
        try {
            return run(OptionParser.commandLine(arguments));
        } catch (UsageError e) {
            return fail(WRONG_USAGE, e.getMessage());
        } catch (TransformFailure e) {
            return fail(ERRORS, e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            return fail(ERRORS, e.toString());
        }
    }

    private int run(OptionValues values) throws IOException {
        if (values.has(Option.HELP)) {
            out.print(OptionHelp.text());
            return GOOD;
        }
        if (values.has(Option.VERSION)) {
            out.println("fermata " + Transformer.version());
            return GOOD;
        }
        return new TransformRun(new CommandLineOptions(values), new Log(LogLevel.of(values), err), out).run();
    }

    private int fail(int exitCode, @Nullable String message) {
        err.println("fermata: " + message);
        return exitCode;
    }
}
