package dev.fermata.it.random.generate;

import static dev.fermata.it.random.tree.Tree.expression;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;

/** What is true or false. */
final class Conditions implements Family {

    private final Generation generation;
    private final Dice dice;

    Conditions(Generation generation) {
        this.generation = generation;
        dice = generation.dice;
    }

    @Override
    public boolean makes(JavaType type, Site site) {
        return type == JavaType.BOOLEAN;
    }

    @Override
    public Tree make(JavaType type, Site site) {
        return switch (dice.below(8)) {
            case 0, 1 -> two(Construct.AND, JavaType.BOOLEAN, "&&", site);
            case 2, 3 -> two(Construct.OR, JavaType.BOOLEAN, "||", site);
            case 4 -> one(Construct.NOT, "(!#)", JavaType.BOOLEAN, site);
            case 5 -> one(Construct.IS_NULL, "(# " + dice.of("==", "!=") + " null)", reference(), site);
            case 6 -> instanceOf(site);
            default -> two(Construct.COMPARE, generation.number(), dice.of("<", ">", "<=", ">=", "==", "!="), site);
        };
    }

    private Tree two(Construct construct, JavaType operands, String operator, Site site) {
        Tree left = generation.expression(operands, site);
        Tree right = generation.expression(operands, site);
        return expression(construct, JavaType.BOOLEAN, "(# " + operator + " #)", left, right);
    }

    private Tree one(Construct construct, String text, JavaType operand, Site site) {
        return expression(construct, JavaType.BOOLEAN, text, generation.expression(operand, site));
    }

    private JavaType reference() {
        return dice.of(JavaType.STRING, JavaType.OBJECT, JavaType.BOX, JavaType.INTS);
    }

    /** With a pattern variable that the second half of the condition uses. */
    private Tree instanceOf(Site site) {
        Tree object = generation.expression(JavaType.OBJECT, site);
        JavaType type = dice.of(JavaType.STRING, JavaType.BOXED, JavaType.BOX);
        String name = generation.name("p");
        Site bound = site.inner().named(new Variable(name, type, true));
        Tree rest = generation.expression(JavaType.BOOLEAN, bound);
        String use = type == JavaType.STRING ? name + ".length() > " : name + ".hashCode() != ";
        use = type == JavaType.BOX ? name + ".n < " : use;
        Tree limit = generation.expression(JavaType.INT, bound);
        return expression(
                Construct.INSTANCE_OF,
                JavaType.BOOLEAN,
                "(# instanceof " + type.source() + " " + name + " && # && " + use + "#)",
                object,
                rest,
                limit);
    }
}
