package dev.fermata.it.random.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a tree smaller while it stays interesting: takes lines away, many at once first; puts in the place of a statement
 * a block that stands in it; puts in the place of an expression a plain one of its type, or a smaller one that stands in it.
 * What does not compile any more is just not interesting.
 */
public final class Shrinker {

    private final Predicate<Tree> interesting;
    private int attemptsLeft;

    private Shrinker(Predicate<Tree> interesting, int attempts) {
        this.interesting = interesting;
        attemptsLeft = attempts;
    }

    /** The smallest interesting tree that so many attempts find. */
    public static Tree shrink(Tree tree, Predicate<Tree> interesting, int attempts) {
        return new Shrinker(interesting, attempts).shrink(tree);
    }

    private Tree shrink(Tree tree) {
        Tree best = tree;
        for (int before = Integer.MAX_VALUE; best.size() < before && attemptsLeft > 0; ) {
            before = best.size();
            best = new Pass(best).run();
        }
        return best;
    }

    private boolean isInteresting(Tree candidate) {
        return attemptsLeft-- > 0 && interesting.test(candidate);
    }

    /** One walk over all places of a tree, outermost first. */
    private final class Pass {

        private Tree whole;

        Pass(Tree whole) {
            this.whole = whole;
        }

        Tree run() {
            visit(List.of());
            return whole;
        }

        private void visit(List<Integer> path) {
            Tree here = Paths.at(whole, path);
            if (here.construct().isLines()) {
                removeLines(path);
            } else {
                replace(path, here);
            }
            for (int i = 0; i < Paths.at(whole, path).children().size() && attemptsLeft > 0; i++) {
                visit(Paths.below(path, i));
            }
        }

        private void removeLines(List<Integer> path) {
            int chunk = Math.max(1, Paths.at(whole, path).children().size());
            for (; chunk > 0; chunk /= 2) {
                for (int from = Paths.at(whole, path).children().size() - chunk; from >= 0; from -= chunk) {
                    List<Tree> kept = new ArrayList<>(Paths.at(whole, path).children());
                    kept.subList(from, from + chunk).clear();
                    accept(Paths.replace(whole, path, Paths.at(whole, path).with(kept)));
                }
            }
        }

        private void replace(List<Integer> path, Tree here) {
            for (Tree smaller : Replacements.of(here)) {
                if (accept(Paths.replace(whole, path, smaller))) {
                    return;
                }
            }
        }

        private boolean accept(Tree candidate) {
            if (isInteresting(candidate)) {
                whole = candidate;
                return true;
            }
            return false;
        }
    }
}
