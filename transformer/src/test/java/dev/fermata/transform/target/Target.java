package dev.fermata.transform.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A source below {@code src/test/targets}, with what it expects as comments: {@code // FERMATA-103} on the line that a
 * diagnostic must name, {@code // FERMATA-106 without line} anywhere, {@code // assertSuspends()} on the line of a
 * suspension point, and {@code // also release 8} where older class files shall do the same.
 *
 * @param className the main class, in no package
 * @param source its text
 */
public record Target(String className, String source) {

    private static final Path FOLDER = Path.of("src/test/targets");
    private static final Pattern CODE = Pattern.compile("FERMATA-\\d+");

    /** All targets of a folder, by name. */
    public static List<Target> all(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().map(Target::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Target of(String folder, String className) {
        return read(FOLDER.resolve(folder).resolve(className + ".java"));
    }

    /** The sources below a folder that stand in packages, by class name. */
    public static Map<String, String> sourcesBelow(String folder) {
        Path root = FOLDER.resolve(folder);
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace(".java", "");
                sources.put(name.replace('\\', '.').replace('/', '.'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    private static Target read(Path file) {
        try {
            return new Target(file.getFileName().toString().replace(".java", ""), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Integer> releases() {
        return source.contains("// also release 8") ? List.of(8, 17) : List.of(17);
    }

    public CompiledClasses compile() {
        return TargetCompiler.compile(className, source);
    }

    /** Those classes that come from this source: the main class and what is nested in it. */
    CompiledClasses ownOf(CompiledClasses all) {
        Map<String, byte[]> own = new TreeMap<>(all.files());
        own.keySet().removeIf(name -> !name.equals(className) && !name.startsWith(className + "$"));
        return new CompiledClasses(own);
    }

    /** The diagnostics that the comments announce, each as {@code line code}, without those that name no line. */
    public List<String> expectedDiagnostics() {
        List<String> expected = new ArrayList<>();
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String comment = comment(lines.get(i));
            Matcher code = CODE.matcher(comment);
            while (code.find()) {
                expected.add((comment.contains("without line") ? 0 : i + 1) + " " + code.group());
            }
        }
        return expected.stream().sorted().toList();
    }

    /** The lines on which coroutines may suspend. */
    public TreeSet<Integer> expectedSuspensions() {
        TreeSet<Integer> expected = new TreeSet<>();
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (comment(lines.get(i)).contains("assertSuspends()")) {
                expected.add(i + 1);
            }
        }
        return expected;
    }

    private static String comment(String line) {
        int start = line.indexOf("//");
        return start < 0 ? "" : line.substring(start);
    }

    @Override
    public String toString() {
        return className;
    }
}
