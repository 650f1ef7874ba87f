package dev.fermata.it.random.generate;

import static dev.fermata.it.random.tree.Tree.statement;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;
import java.util.List;

/** Breaks, continues, returns, throws and yields; most of them on a condition. */
final class Jumps implements StatementFamily {

    private final Generation generation;
    private final Dice dice;

    Jumps(Generation generation) {
        this.generation = generation;
        dice = generation.dice;
    }

    @Override
    public boolean makes(Site site) {
        return site.depth > 1;
    }

    @Override
    public Made make(Site site) {
        Tree jump = jump(site);
        if (dice.chance(25)) {
            return new Made(jump, false);
        }
        Tree condition = generation.expression(JavaType.BOOLEAN, site.inner());
        Tree then = Tree.lines(Construct.BLOCK, "", List.of(jump));
        return new Made(statement(Construct.IF, "if (#) #", condition, then), true);
    }

    private Tree jump(Site site) {
        if (!site.targets.isEmpty() && dice.chance(65)) {
            Tree jump = toTarget(site);
            if (jump != null) {
                return jump;
            }
        }
        if (site.yields != null && dice.chance(70)) {
            return generation.statements.yielded(site);
        }
        if (site.returns != null && dice.chance(60)) {
            return returning(site);
        }
        String type =
                dice.of("IllegalStateException", "IllegalArgumentException", "ArithmeticException", "AssertionError");
        return statement(
                Construct.THROW,
                "throw new " + type + "(\"t\" + #);",
                generation.expression(JavaType.INT, site.inner()));
    }

    /** Handing on stands outside of try statements only: there it is the same as awaiting. */
    private Tree returning(Site site) {
        List<MethodPlan> others = generation.methods.stream()
                .filter(method -> method.returns() == site.returns && site.sees(method))
                .toList();
        if (site.coroutine && !site.guarded && !others.isEmpty() && dice.chance(70)) {
            MethodPlan other = dice.pick(others);
            Tree[] arguments = other.parameters().stream()
                    .map(type -> generation.expression(type, site.inner()))
                    .toArray(Tree[]::new);
            return statement(
                    Construct.RETURN_OTHER, "return " + Awaits.callText(generation, other, site) + ";", arguments);
        }
        return generation.statements.returning(site);
    }

    private Tree toTarget(Site site) {
        Target target = dice.pick(site.targets);
        if (target.label != null && dice.chance(75)) {
            if (target.loop && dice.chance(50)) {
                target.setContinued();
                return statement(Construct.CONTINUE_LABEL, "continue " + target.label + ";");
            }
            target.setBroken();
            return statement(Construct.BREAK_LABEL, "break " + target.label + ";");
        }
        return dice.chance(50) ? plainContinue(site) : plainBreak(site);
    }

    private static Tree plainBreak(Site site) {
        Target nearest = nearest(site, false);
        if (nearest == null) {
            return null;
        }
        nearest.setBroken();
        return statement(Construct.BREAK, "break;");
    }

    private static Tree plainContinue(Site site) {
        Target nearest = nearest(site, true);
        if (nearest == null) {
            return null;
        }
        nearest.setContinued();
        return statement(Construct.CONTINUE, "continue;");
    }

    private static Target nearest(Site site, boolean loop) {
        for (int i = site.targets.size() - 1; i >= 0; i--) {
            Target target = site.targets.get(i);
            if (loop ? target.loop : target.plain) {
                return target;
            }
        }
        return null;
    }
}
