package dev.fermata.it.random.generate;

import static dev.fermata.it.random.tree.Tree.statement;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;

/** Loops of every kind, each burning fuel, some with a label. */
final class Loops implements StatementFamily {

    private static final int DEEPEST = 6;

    private final Generation generation;
    private final Dice dice;

    Loops(Generation generation) {
        this.generation = generation;
        dice = generation.dice;
    }

    @Override
    public boolean makes(Site site) {
        return site.depth < DEEPEST;
    }

    @Override
    public Made make(Site site) {
        String label = dice.chance(40) ? generation.name("l") : null;
        Target target = new Target(label, true, true);
        String start = label == null ? "" : label + ":\n";
        Site inside = site.inside(target);
        return switch (dice.below(5)) {
            case 0 -> whileLoop(start, site, inside);
            case 1 -> doLoop(start, target, inside);
            case 2 -> forLoop(start, inside);
            case 3 -> overArray(start, site, inside);
            default -> overList(start, site, inside);
        };
    }

    private Made whileLoop(String start, Site site, Site inside) {
        if (dice.chance(25)) {
            String endless = start + "for (;;) {\n    if (!" + inside.prefix + "burn()) break;\n    #\n}";
            return new Made(statement(Construct.WHILE, endless, block(inside)), true);
        }
        Tree condition = generation.expression(JavaType.BOOLEAN, site.inner());
        return new Made(
                statement(
                        Construct.WHILE,
                        start + "while (" + inside.prefix + "burn() && #) #",
                        condition,
                        block(inside)),
                true);
    }

    private Made doLoop(String start, Target target, Site inside) {
        Made body = generation.statements.block(Construct.BLOCK, "", inside.inner(), 4);
        if (!body.completes() && !target.isContinued()) {
            String once = start + "do # while (" + inside.prefix + "burn());";
            return new Made(statement(Construct.DO, once, body.tree()), target.isBroken());
        }
        Tree condition = generation.expression(JavaType.BOOLEAN, inside);
        String text = start + "do # while (" + inside.prefix + "burn() && #);";
        return new Made(statement(Construct.DO, text, body.tree(), condition), true);
    }

    private Made forLoop(String start, Site inside) {
        String name = generation.name("i");
        JavaType type = dice.of(JavaType.INT, JavaType.INT, JavaType.LONG, JavaType.BYTE);
        Tree first = generation.expression(type, inside.inner());
        inside.named(new Variable(name, type, false));
        Tree condition = generation.expression(JavaType.BOOLEAN, inside.inner());
        Tree step = generation.expression(type, inside.inner());
        String text = start + "for (" + type.source() + " " + name + " = #; " + inside.prefix + "burn() && #; " + name
                + " += #) #";
        return new Made(statement(Construct.FOR, text, first, condition, step, block(inside)), true);
    }

    private Made overArray(String start, Site site, Site inside) {
        JavaType array = dice.of(JavaType.INTS, JavaType.LONGS, JavaType.STRINGS);
        return over(start, array, array.element(), site, inside);
    }

    private Made overList(String start, Site site, Site inside) {
        return over(start, JavaType.LIST, dice.of(JavaType.INT, JavaType.BOXED), site, inside);
    }

    private Made over(String start, JavaType all, JavaType each, Site site, Site inside) {
        Construct construct = all == JavaType.LIST ? Construct.FOR_LIST : Construct.FOR_ARRAY;
        String name = generation.name("x");
        Tree source = generation.expression(all, site.inner());
        inside.named(new Variable(name, each, true));
        boolean nested = site.targets.stream().anyMatch(target -> target.loop);
        String body = nested ? "{\n    if (!" + inside.prefix + "burn()) break;\n    #\n}" : "#";
        String text = start + "for (" + each.source() + " " + name + " : #) " + body;
        return new Made(statement(construct, text, source, block(inside)), true);
    }

    private Tree block(Site inside) {
        return generation.statements.block(Construct.BLOCK, "", inside, 4).tree();
    }
}
