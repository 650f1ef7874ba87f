package dev.fermata.it.random.compare;

import dev.fermata.it.harness.Kind;
import dev.fermata.it.structure.CodeSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Programs with their classes: many are compiled in one call of the compiler. */
final class Compiled {

    private static final Path HOT_CALL = Path.of("src", "test", "cases", "cases", "HotCall.java");

    private static final int MOST_CODE = 32_768;

    private static final String CRASH = "An exception has occurred in the compiler";

    private final Kind kind;
    private final List<Program> programs = new ArrayList<>();
    private final Map<String, byte[]> classes = new TreeMap<>();

    private Compiled(Kind kind) {
        this.kind = kind;
    }

    /** All programs but those that the compiler breaks down over, which are named; an error is a failure. */
    static Compiled of(List<Program> programs, Kind kind) throws IOException {
        Compiled compiled = new Compiled(kind);
        compiled.add(programs);
        return compiled;
    }

    private void add(List<Program> some) throws IOException {
        MemoryCompiler.Result result = attempt(some, kind);
        if (!result.classes().isEmpty()) {
            classes.putAll(result.classes());
            programs.addAll(some);
        } else if (!result.messages().contains(CRASH)) {
            throw new AssertionError("cannot compile\n" + result.messages());
        } else if (some.size() == 1) {
            System.out.println("the compiler breaks down over " + some.get(0).name());
        } else {
            add(some.subList(0, some.size() / 2));
            add(some.subList(some.size() / 2, some.size()));
        }
    }

    /** Whether one of these classes has a method of more than half of what the JVM allows: there FERMATA-111 is no surprise. */
    static boolean isNearTheLimit(Map<String, byte[]> classes) {
        for (byte[] file : classes.values()) {
            ClassNode node = new ClassNode();
            new ClassReader(file).accept(node, 0);
            if (node.methods.stream().anyMatch(method -> CodeSize.of(method) > MOST_CODE)) {
                return true;
            }
        }
        return false;
    }

    List<Program> programs() {
        return programs;
    }

    /** The classes of all programs in this kind, and what the harness needs beside them. */
    Map<String, byte[]> classes() {
        return classes;
    }

    /** No classes when there are errors. */
    static MemoryCompiler.Result attempt(List<Program> programs, Kind kind) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        sources.put("HotCall", Files.readString(HOT_CALL));
        programs.forEach(program -> sources.put(program.name(), kind.source(program.source())));
        try (MemoryCompiler compiler = new MemoryCompiler()) {
            return compiler.compile(sources);
        }
    }
}
