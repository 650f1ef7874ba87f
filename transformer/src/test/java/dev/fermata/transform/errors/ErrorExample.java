package dev.fermata.transform.errors;

import dev.fermata.transform.diagnostic.DiagnosticCode;
import dev.fermata.transform.target.CompiledClasses;
import dev.fermata.transform.target.Target;
import dev.fermata.transform.target.TargetCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A source that brings about one diagnostic, in a folder of its own below {@code src/test/targets/errors}. It begins with a
 * description, in line comments. A line that ends with {@code // 200 times} is repeated before it is compiled, with a
 * number for each {@code #} in it. What it needs of other packages lies in folders beside it.
 *
 * @param file the source
 * @param text its text
 */
record ErrorExample(Path file, String text) {

    private static final Path FOLDER = Path.of("src/test/targets/errors");
    private static final Pattern TIMES = Pattern.compile("(.*) // (\\d+) times");

    /** Where the examples of a code lie. */
    static Path folder(DiagnosticCode code) {
        return FOLDER.resolve(code.id().replace("FERMATA-", ""));
    }

    /** The example of a code that a source can bring about. */
    static ErrorExample of(DiagnosticCode code) {
        try (Stream<Path> files = Files.list(folder(code))) {
            Path file = files.filter(path -> path.toString().endsWith(".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no example in " + folder(code)));
            return new ErrorExample(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String className() {
        return file.getFileName().toString().replace(".java", "");
    }

    /** What the comments before the imports say. */
    String description() {
        return text.lines()
                .takeWhile(line -> line.startsWith("//"))
                .map(line -> line.replaceFirst("// ?", ""))
                .collect(Collectors.joining("\n"));
    }

    /** The source without description and imports. */
    String code() {
        return text.substring(text.lastIndexOf(";\n\n", text.indexOf("{\n")) + 3)
                .strip();
    }

    /** Compiles it. */
    CompiledClasses compile() {
        String source = text.lines().map(ErrorExample::repeated).collect(Collectors.joining("\n"));
        Map<String, String> sources =
                Target.sourcesBelow("errors/" + file.getParent().getFileName());
        sources.put(className(), source);
        CompiledClasses classes = TargetCompiler.compile(sources, 17);
        classes.files().keySet().removeIf(name -> name.startsWith("dev/"));
        return classes;
    }

    private static String repeated(String line) {
        Matcher times = TIMES.matcher(line);
        if (!times.matches()) {
            return line;
        }
        List<String> all = IntStream.range(0, Integer.parseInt(times.group(2)))
                .mapToObj(i -> times.group(1).replace("#", "" + i))
                .toList();
        return String.join("\n", all);
    }
}
