package dev.fermata.it.random.generate;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Switch expressions, of values and of blocks that yield. */
final class SwitchExpressions implements Family {

    private final Generation generation;
    private final Dice dice;

    SwitchExpressions(Generation generation) {
        this.generation = generation;
        dice = generation.dice;
    }

    @Override
    public boolean makes(JavaType type, Site site) {
        return site.depth < 7;
    }

    @Override
    public Tree make(JavaType type, Site site) {
        Selector selector = Selector.any(generation);
        List<Tree> children = new ArrayList<>();
        children.add(generation.expression(selector.type(), site));
        StringBuilder text = new StringBuilder("(" + Casts.to(type) + "(switch (#) {");
        for (Selector.Label label : selector.labels(generation, site)) {
            Site arm = label.bind(site);
            text.append("\n    ").append(label.text());
            if (label.guarded()) {
                text.append(Selector.WHEN);
                children.add(generation.expression(JavaType.BOOLEAN, arm.guard()));
            }
            boolean block = dice.chance(35);
            text.append(block ? " -> #" : " -> #;");
            children.add(
                    block
                            ? generation.statements.yielding(arm.insideSwitchExpression(type), 3)
                            : generation.expression(type, arm));
        }
        return new Tree(Construct.SWITCH_EXPRESSION, type, text.append("\n}))").toString(), children);
    }
}
