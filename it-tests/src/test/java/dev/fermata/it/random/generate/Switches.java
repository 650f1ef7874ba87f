package dev.fermata.it.random.generate;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Switch statements, old ones that fall through and new ones with arrows and patterns. */
final class Switches implements StatementFamily {

    private static final int DEEPEST = 5;

    private final Generation generation;
    private final Dice dice;

    Switches(Generation generation) {
        this.generation = generation;
        dice = generation.dice;
    }

    @Override
    public boolean makes(Site site) {
        return site.depth < DEEPEST;
    }

    @Override
    public Made make(Site site) {
        String label = dice.chance(15) ? generation.name("l") : null;
        Target target = new Target(label, false, true);
        String start = label == null ? "" : label + ":\n";
        return dice.chance(50) ? old(start, target, site) : arrows(start, target, site);
    }

    /** Each group falls through into the next unless it jumps. */
    private Made old(String start, Target target, Site site) {
        Selector selector = Selector.old(generation);
        Tree value = generation.expression(selector.type(), site.inner());
        List<String> labels = new ArrayList<>(selector.plainLabels());
        boolean hasDefault = dice.chance(60);
        if (hasDefault) {
            labels.add(dice.below(labels.size() + 1), "default");
        }
        List<Tree> groups = new ArrayList<>();
        boolean last = true;
        for (String text : labels) {
            Made group = generation.statements.block(Construct.CASE, text + ": ", site.inside(target), 3);
            groups.add(group.tree());
            last = group.completes();
        }
        Tree cases = Tree.lines(Construct.CASES, "", groups);
        Tree tree = Tree.statement(selector.construct(), start + "switch (#) #", value, cases);
        return new Made(tree, !hasDefault || last || target.isBroken());
    }

    private Made arrows(String start, Target target, Site site) {
        Selector selector = Selector.any(generation);
        List<Tree> children = new ArrayList<>();
        children.add(generation.expression(selector.type(), site.inner()));
        StringBuilder text = new StringBuilder(start + "switch (#) {");
        boolean completes = false;
        for (Selector.Label label : selector.labels(generation, site)) {
            Site arm = label.bind(site.inside(target));
            text.append("\n    ").append(label.text());
            if (label.guarded()) {
                text.append(Selector.WHEN);
                children.add(generation.expression(JavaType.BOOLEAN, arm.guard()));
            }
            text.append(" -> #");
            Made body = generation.statements.block(Construct.BLOCK, "", arm, 3);
            children.add(body.tree());
            completes |= body.completes();
        }
        boolean pattern = selector.construct() == Construct.SWITCH_PATTERN;
        Construct construct = pattern ? Construct.SWITCH_PATTERN : Construct.SWITCH_ARROW;
        Tree tree = new Tree(construct, null, text.append("\n}").toString(), children);
        return new Made(tree, completes || target.isBroken());
    }
}
