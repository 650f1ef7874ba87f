package dev.fermata.it.random;

import dev.fermata.it.random.compare.Program;
import dev.fermata.it.random.generate.ProgramGenerator;
import dev.fermata.it.random.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The programs of consecutive seeds. Every fourth uses patterns, where the running JDK knows them. */
public final class RandomPrograms {

    private static final int PATTERNS = 21;

    private RandomPrograms() {}

    /** The trees by the programs' names. */
    public static Map<String, Tree> trees(long firstSeed, int count) {
        Map<String, Tree> trees = new TreeMap<>();
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            trees.put(name(seed), tree(seed));
        }
        return trees;
    }

    public static Tree tree(long seed) {
        return ProgramGenerator.generate(seed, name(seed), patterns(seed));
    }

    public static List<Program> programs(long firstSeed, int count) {
        List<Program> programs = new ArrayList<>();
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            programs.add(new Program(name(seed), seed, tree(seed).toString()));
        }
        return programs;
    }

    /** Patterns are part of the name, since the same seed without them is another program. */
    private static String name(long seed) {
        return (patterns(seed) ? "Patterns" : "Program") + seed;
    }

    private static boolean patterns(long seed) {
        return seed % 4 == 3 && Runtime.version().feature() >= PATTERNS;
    }
}
