package dev.fermata.agent.options;

import dev.fermata.transform.ClassSelection;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which options were given with which values, and what was given besides. Filled by {@link OptionParser}. */
public final class OptionValues {

    private final Map<Option, List<String>> values = new EnumMap<>(Option.class);
    private final List<String> arguments = new ArrayList<>();

    void put(Option option, String value) {
        List<String> known = values.get(option);
        if (known != null && option.arity() == Option.Arity.ONE) {
            throw new UsageError("option " + option.word() + " is given twice");
        }
        List<String> all = new ArrayList<>(known == null ? List.of() : known);
        all.add(value);
        values.put(option, all);
    }

    void addArgument(String argument) {
        arguments.add(argument);
    }

    public boolean has(Option option) {
        return values.containsKey(option);
    }

    public Optional<String> one(Option option) {
        List<String> all = all(option);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    public List<String> all(Option option) {
        return List.copyOf(values.getOrDefault(option, List.of()));
    }

    public Optional<Path> path(Option option) {
        List<String> all = all(option);
        return all.isEmpty() ? Optional.empty() : Optional.of(toPath(all.get(0)));
    }

    /** What is not an option, in order. */
    public List<Path> arguments() {
        return arguments.stream().map(OptionValues::toPath).toList();
    }

    public static Path toPath(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageError("not a path: " + text);
        }
    }

    /** The classes that include and exclude select. */
    public ClassSelection selection() {
        return new ClassSelection(all(Option.INCLUDE), all(Option.EXCLUDE));
    }
}
