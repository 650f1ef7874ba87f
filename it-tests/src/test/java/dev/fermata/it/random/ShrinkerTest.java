package dev.fermata.it.random;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.it.harness.Kind;
import dev.fermata.it.random.compare.Comparison;
import dev.fermata.it.random.compare.Finding;
import dev.fermata.it.random.compare.Program;
import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.Shrinker;
import dev.fermata.it.random.tree.Tree;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A large program is made small, whatever is wrong with it. */
class ShrinkerTest {

    private static final long SEED = 5;
    private static final int ATTEMPTS = 100_000;
    private static final int COMPILING_ATTEMPTS = 60;

    @Test
    void of_a_program_that_is_wrong_because_of_one_await_little_more_is_left() {
        Tree large = RandomPrograms.tree(SEED);
        assertTrue(has(large, Construct.AWAIT) && large.size() > 100, () -> "size " + large.size());
        Tree small = Shrinker.shrink(large, tree -> has(tree, Construct.AWAIT), ATTEMPTS);
        assertTrue(has(small, Construct.AWAIT) && small.size() < 20, small::toString);
    }

    @Test
    void what_is_left_still_compiles_and_runs() {
        Tree large = RandomPrograms.tree(SEED);
        Tree small = Shrinker.shrink(large, ShrinkerTest::logsAndRuns, COMPILING_ATTEMPTS);
        assertTrue(logsAndRuns(small) && small.size() < large.size(), small::toString);
    }

    /** A wrong expectation: that no program writes anything into its trace. */
    private static boolean logsAndRuns(Tree tree) {
        Program program = new Program("Program" + SEED, SEED, tree.toString());
        Optional<Finding> finding = Comparison.ofOne(program, Kind.COLD);
        return has(tree, Construct.LOG) && Comparison.compiles(program) && finding.isEmpty();
    }

    private static boolean has(Tree tree, Construct construct) {
        return tree.construct() == construct || tree.children().stream().anyMatch(child -> has(child, construct));
    }
}
