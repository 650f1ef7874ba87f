package dev.fermata.it.random.tree;

import java.util.ArrayList;
import java.util.List;

/** Places in a tree: the numbers of the children on the way down. */
final class Paths {

    private Paths() {}

    static List<Integer> below(List<Integer> path, int child) {
        List<Integer> below = new ArrayList<>(path);
        below.add(child);
        return below;
    }

    static Tree at(Tree tree, List<Integer> path) {
        Tree here = tree;
        for (int child : path) {
            here = here.children().get(child);
        }
        return here;
    }

    static Tree replace(Tree tree, List<Integer> path, Tree replacement) {
        if (path.isEmpty()) {
            return replacement;
        }
        List<Integer> rest = path.subList(1, path.size());
        return tree.edit(path.get(0), child -> replace(child, rest, replacement));
    }
}
