package dev.fermata.it.random;

import dev.fermata.it.random.compare.Comparison;
import dev.fermata.it.random.compare.Finding;
import dev.fermata.it.random.compare.Program;
import dev.fermata.it.random.tree.Shrinker;
import dev.fermata.it.random.tree.Tree;
import java.util.concurrent.TimeUnit;

/** Makes the program of a finding as small as it can be with a finding of the same sort. */
public final class Shrinking {

    private static final int ATTEMPTS = 1500;

    /** For one finding: an attempt with a large program takes seconds, and a build must end. */
    private static final long MOST_NANOS = TimeUnit.MINUTES.toNanos(2);

    private Shrinking() {}

    /** The source of the small program. */
    public static Tree shrink(Tree tree, Finding finding) {
        long begun = System.nanoTime();
        return Shrinker.shrink(
                tree, candidate -> System.nanoTime() - begun < MOST_NANOS && isFound(candidate, finding), ATTEMPTS);
    }

    private static boolean isFound(Tree candidate, Finding finding) {
        Program program =
                new Program(finding.program().name(), finding.program().seed(), candidate.toString());
        return Comparison.ofOne(program, finding.kind())
                .filter(found -> found.sort().equals(finding.sort()))
                .isPresent();
    }

    /** A finding with its smallest program, to be read and kept. */
    public static String report(Tree tree, Finding finding) {
        String name = finding.program().name();
        return "%s%nkeep this as src/test/found/%s.java:%n%s%n".formatted(finding, name, shrink(tree, finding));
    }
}
