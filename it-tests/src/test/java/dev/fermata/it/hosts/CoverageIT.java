package dev.fermata.it.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.it.harness.ChildJvm;
import dev.fermata.it.harness.JavaSources;
import dev.fermata.it.harness.NamedLines;
import dev.fermata.it.harness.Output;
import dev.fermata.it.harness.Scenarios;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.commons.AnalyzerAdapter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** What JaCoCo reports of lines before and after awaits. */
class CoverageIT {

    private static final Path FOLDER = Output.of("coverage");
    private static final NamedLines LINES = new NamedLines("Debugged");

    /** Who looks at the classes, in which order, and which class files the report is made from: those that JaCoCo saw. */
    private enum Way {
        AHEAD_OF_TIME(Scenarios.folder(), Scenarios.folder()),
        JACOCO_BEFORE_THE_AGENT(Scenarios.plainFolder(), Scenarios.plainFolder()),
        JACOCO_AFTER_THE_AGENT(Scenarios.plainFolder(), Scenarios.folder());

        private final Path classes;
        private final Path seen;

        Way(Path classes, Path seen) {
            this.classes = classes;
            this.seen = seen;
        }

        List<String> agents(String jacoco) {
            String ours = ChildJvm.agent("");
            return switch (this) {
                case AHEAD_OF_TIME -> List.of(jacoco);
                case JACOCO_BEFORE_THE_AGENT -> List.of(jacoco, ours);
                case JACOCO_AFTER_THE_AGENT -> List.of(ours, jacoco);
            };
        }
    }

    @BeforeAll
    static void compile() throws Exception {
        List<String> options = List.of("--release", "17", "-classpath", HostJars.jars("org.jacoco.core"));
        Path classes = JavaSources.emptied(FOLDER.resolve("classes"));
        JavaSources.compile(Path.of("src", "test", "hosts", "coverage"), source -> source, classes, options);
    }

    @ParameterizedTest
    @EnumSource
    void S13_lines_that_run_after_a_resume_are_covered(Way way) throws Exception {
        SortedMap<Integer, String> report = report(way, "later");
        assertEquals(new TreeSet<>(), linesWith("none", report));
        assertEquals(allLines(), report.keySet());
    }

    @ParameterizedTest
    @EnumSource
    void S13_lines_that_do_not_run_are_not_covered(Way way) throws Exception {
        SortedMap<Integer, String> report = report(way, "ready");
        assertEquals(LINES.having("only if later"), linesWith("none", report));
        assertEquals(allLines(), report.keySet());
    }

    /** One of two copies is enough for a line; that both run is rare, so that most lines are covered in part. */
    @ParameterizedTest
    @EnumSource(names = "JACOCO_BEFORE_THE_AGENT")
    void all_of_a_line_is_covered_where_JaCoCo_sees_the_users_code(Way way) throws Exception {
        assertEquals(report(way, "later").keySet(), linesWith("all", report(way, "later")));
    }

    private static SortedSet<Integer> linesWith(String status, SortedMap<Integer, String> report) {
        SortedSet<Integer> lines = new TreeSet<>(report.keySet());
        lines.removeIf(line -> !report.get(line).equals(status));
        return lines;
    }

    /** All lines of the program, by the compiler's own tables. */
    private static SortedSet<Integer> allLines() throws Exception {
        SortedSet<Integer> lines = new TreeSet<>();
        ClassNode node = new ClassNode();
        new ClassReader(Files.readAllBytes(Scenarios.plainFolder().resolve("Debugged.class"))).accept(node, 0);
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof LineNumberNode line) {
                    lines.add(line.line);
                }
            }
        }
        return lines;
    }

    private static SortedMap<Integer, String> report(Way way, String mode) throws Exception {
        Path recorded = Files.createDirectories(FOLDER)
                .resolve(way + "-" + mode + ".exec")
                .toAbsolutePath();
        Files.deleteIfExists(recorded);
        String jacoco =
                "-javaagent:" + HostJars.of("org.jacoco.agent-runtime") + "=includes=Debugged,destfile=" + recorded;
        new HostJvm()
                .with(way.agents(jacoco).toArray())
                .classPath(way.classes, HostJars.runtime())
                .run("Debugged", mode)
                .well();
        String text = new HostJvm()
                .classPath(FOLDER.resolve("classes"), HostJars.jars("org.jacoco.core"), asm())
                .run("Report", recorded, way.seen.resolve("Debugged.class"))
                .well()
                .text();
        SortedMap<Integer, String> report = new TreeMap<>();
        text.lines().map(line -> line.split(" ")).forEach(words -> report.put(Integer.valueOf(words[0]), words[1]));
        return report;
    }

    private static String asm() throws Exception {
        List<Object> jars = new ArrayList<>();
        for (Class<?> type : List.of(ClassReader.class, ClassNode.class, AnalyzerAdapter.class)) {
            jars.add(Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI()));
        }
        return HostJars.path(jars.toArray());
    }
}
