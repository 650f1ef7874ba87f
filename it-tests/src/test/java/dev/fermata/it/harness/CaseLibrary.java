package dev.fermata.it.harness;

import dev.fermata.it.bytecode.AuthoredCases;
import dev.fermata.it.bytecode.DynamicCases;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The compiled classes of all cases of one kind, and the list of the cases in them. */
public final class CaseLibrary {

    private static final String EACH = "caseseach";
    private static final Path ROOT = Output.of("cases");

    private final Kind kind;
    private final SortedMap<String, byte[]> classes;
    private final SortedMap<String, byte[]> forOracle;

    private CaseLibrary(Kind kind, SortedMap<String, byte[]> classes, SortedMap<String, byte[]> forOracle) {
        this.kind = kind;
        this.classes = classes;
        this.forOracle = forOracle;
    }

    /** Compiles the sources (those for newer languages only where the running JDK knows them) and adds ASM's classes. */
    public static CaseLibrary compile(Kind kind, Dialect dialect) throws IOException {
        Path output = JavaSources.emptied(folder(kind, dialect));
        compileFolder("cases", 17, kind, dialect);
        compileFolder("cases8", 8, kind, dialect);
        Path wide = ROOT.resolve("wide");
        WideSource.write(wide);
        JavaSources.compile(dialect.compiler(), wide, kind::source, output, dialect.options(17));
        compileFolder(EACH, 17, kind, dialect);
        if (dialect != Dialect.ECJ) {
            compileFolder("casesjavac", 17, kind, dialect);
        }
        for (int newer : new int[] {21, 22}) {
            if (Runtime.version().feature() >= newer) {
                compileFolder("cases" + newer, newer, kind, dialect);
            }
        }
        Map<String, byte[]> authoredCases = new TreeMap<>(AuthoredCases.write(kind));
        authoredCases.putAll(DynamicCases.write(kind));
        for (Map.Entry<String, byte[]> authored : authoredCases.entrySet()) {
            Path file = output.resolve(authored.getKey().replace('.', '/') + ".class");
            Files.write(file, authored.getValue());
        }
        compileForOracle(kind, dialect);
        return read(kind, dialect);
    }

    /** The loops of {@code each} and the generators once more, written out: a blocking verb cannot know when a loop ends. */
    private static void compileForOracle(Kind kind, Dialect dialect) throws IOException {
        Path output = JavaSources.emptied(oracleFolder(kind, dialect));
        List<String> options = new ArrayList<>(Dialect.JAVAC.options(17));
        options.addAll(
                List.of("-classpath", Oracle.TWIN_FOLDER + File.pathSeparator + System.getProperty("java.class.path")));
        Oracle.over(Map.of());
        JavaSources.compile(
                Path.of("src", "test", EACH),
                source -> GeneratorAsLambda.rewrite(EachAsResource.rewrite(kind.source(source))),
                output,
                options);
    }

    private static void compileFolder(String name, int release, Kind kind, Dialect dialect) {
        Path sources = Path.of("src", "test", name);
        Path output = folder(kind, dialect);
        JavaSources.compile(dialect.compiler(), sources, kind::source, output, dialect.options(release));
    }

    /** Compiles sources that were generated, by the name of the class, into a folder of their own. */
    public static CaseLibrary generated(Kind kind, Path root, Map<String, String> sources) throws IOException {
        Path written = JavaSources.emptied(root.resolve("sources"));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Files.writeString(written.resolve(source.getKey() + ".java"), source.getValue());
        }
        Files.copy(Path.of("src", "test", "cases", "cases", "HotCall.java"), written.resolve("HotCall.java"));
        Path output = JavaSources.emptied(root.resolve(kind.toString()));
        JavaSources.compile(written, kind::source, output, Dialect.JAVAC.options(17));
        return read(kind, root);
    }

    /** Reads what was compiled below a folder. */
    static CaseLibrary read(Kind kind, Path root) throws IOException {
        return of(kind, root.resolve(kind.toString()));
    }

    /** Reads what an earlier call of {@link #compile} wrote, in this JVM or in another. */
    public static CaseLibrary read(Kind kind, Dialect dialect) throws IOException {
        return new CaseLibrary(kind, readFolder(folder(kind, dialect)), readFolder(oracleFolder(kind, dialect)));
    }

    private static Path oracleFolder(Kind kind, Dialect dialect) {
        return Path.of(folder(kind, dialect) + "-oracle");
    }

    /** The cases in a folder of class files, whoever compiled them. */
    public static CaseLibrary of(Kind kind, Path folder) throws IOException {
        return new CaseLibrary(kind, readFolder(folder), new TreeMap<>());
    }

    private static Path folder(Kind kind, Dialect dialect) {
        return ROOT.resolve(dialect.name().toLowerCase(Locale.ROOT)).resolve(kind.toString());
    }

    public static SortedMap<String, byte[]> readFolder(Path folder) throws IOException {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        for (Path file : JavaSources.filesBelow(folder, ".class")) {
            String path = folder.relativize(file).toString().replace('\\', '/').replace('/', '.');
            classes.put(path.substring(0, path.length() - ".class".length()), Files.readAllBytes(file));
        }
        return classes;
    }

    /** Class files by binary name. */
    public Map<String, byte[]> classes() {
        return classes;
    }

    /** Class files by binary name, as the blocking oracle runs them. */
    public Map<String, byte[]> classesForOracle() {
        Map<String, byte[]> all = new TreeMap<>(classes);
        all.keySet().removeIf(name -> forOracle.containsKey(outermost(name)));
        all.putAll(forOracle);
        return all;
    }

    private static String outermost(String name) {
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    /** All cases, in the order of their numbers. */
    public SortedSet<CaseId> cases() throws ReflectiveOperationException {
        CaseLoader loader = new CaseLoader(Oracle.over(classesForOracle()));
        SortedSet<CaseId> cases = new TreeSet<>();
        for (String name : classes.keySet()) {
            Class<?> type = Class.forName(name, false, loader);
            if (Case.class.isAssignableFrom(type)) {
                for (Method method : type.getDeclaredMethods()) {
                    if (method.getName().matches("[A-Z]\\d\\d_\\w+") && method.getParameterCount() == 0) {
                        cases.add(new CaseId(kind, name, method.getName()));
                    }
                }
            }
        }
        return cases;
    }
}
