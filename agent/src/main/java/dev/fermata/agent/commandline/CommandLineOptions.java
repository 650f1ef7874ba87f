package dev.fermata.agent.commandline;

import dev.fermata.agent.options.LogLevel;
import dev.fermata.agent.options.Option;
import dev.fermata.agent.options.OptionValues;
import dev.fermata.agent.options.UsageError;
import dev.fermata.agent.options.WarningOptions;
import dev.fermata.transform.ClassSelection;
import dev.fermata.transform.warn.Warnings;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the command line was asked to do; {@link Option} lists the options. */
record CommandLineOptions(OptionValues values) {

    CommandLineOptions {
        if (values.arguments().isEmpty()) {
            throw new UsageError("no folder or jar of classes is given; --help says more");
        }
    }

    List<Path> inputs() {
        return values.arguments();
    }

    Optional<Path> output() {
        return values.path(Option.OUTPUT);
    }

    List<Path> classPath() {
        return values.one(Option.CLASSPATH).stream()
                .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
                .filter(entry -> !entry.isEmpty())
                .map(OptionValues::toPath)
                .toList();
    }

    ClassSelection selection() {
        return values.selection();
    }

    LogLevel logLevel() {
        return LogLevel.of(values);
    }

    Warnings warnings() {
        return WarningOptions.of(values);
    }

    boolean verify() {
        return values.has(Option.VERIFY);
    }

    boolean check() {
        return values.has(Option.CHECK);
    }
}
