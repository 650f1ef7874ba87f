package dev.fermata.it.random.generate;

import static dev.fermata.it.random.tree.Tree.expression;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;
import java.util.List;

/** Simple and compound assignments, increments and decrements, of locals, fields and elements. */
final class Assignments implements Family {

    private final Generation generation;
    private final Dice dice;

    Assignments(Generation generation) {
        this.generation = generation;
        dice = generation.dice;
    }

    @Override
    public boolean makes(JavaType type, Site site) {
        return !site.guard && (Fields.has(type) || !site.assignable(type).isEmpty());
    }

    @Override
    public Tree make(JavaType type, Site site) {
        Tree bare = bare(type, site);
        return new Tree(bare.construct(), type, "(" + bare.text() + ")", bare.children());
    }

    /** Without parentheses, as a statement needs it. */
    Tree bare(JavaType type, Site site) {
        Tree place = place(type, site);
        if (type.isNumber() && dice.chance(25)) {
            return expression(Construct.INCREMENT, type, dice.of("#++", "#--", "++#", "--#"), place);
        }
        if ((type.isNumber() || type == JavaType.BOOLEAN || type == JavaType.STRING) && dice.chance(50)) {
            return compound(type, place, site);
        }
        return expression(Construct.ASSIGN, type, "# = #", place, generation.expression(type, site));
    }

    private Tree compound(JavaType type, Tree place, Site site) {
        if (type == JavaType.STRING) {
            JavaType right = dice.of(JavaType.STRING, JavaType.INT, JavaType.LONG, JavaType.BOX);
            return expression(Construct.COMPOUND, type, "# += cut(#)", place, generation.expression(right, site));
        }
        String operator = operator(type);
        JavaType right = type;
        if (type.isNumber() && dice.chance(50)) {
            right = type.isIntegral() ? dice.of(JavaType.INT, JavaType.LONG, JavaType.BYTE) : generation.number();
        }
        return expression(Construct.COMPOUND, type, "# " + operator + "= #", place, generation.expression(right, site));
    }

    private String operator(JavaType type) {
        if (type == JavaType.BOOLEAN) {
            return dice.of("&", "|", "^");
        }
        return type.isIntegral() ? dice.of("+", "-", "*", "&", "|", "^", "<<", ">>") : dice.of("+", "-", "*", "/");
    }

    /** Something that may stand on the left. */
    private Tree place(JavaType type, Site site) {
        List<Variable> variables = site.assignable(type);
        if (!variables.isEmpty() && dice.chance(60)) {
            return expression(Construct.LOCAL, type, dice.pick(variables).name());
        }
        if (type == JavaType.INT || type == JavaType.LONG || type == JavaType.STRING) {
            Tree place = indirect(type, site);
            if (place != null) {
                return place;
            }
        }
        if (Fields.hasStatic(type) && dice.chance(40)) {
            return expression(Construct.STATIC_FIELD, type, generation.program + "." + Fields.staticName(type));
        }
        if (Fields.has(type)) {
            return expression(Construct.FIELD, type, site.prefix + Fields.name(type));
        }
        return expression(Construct.LOCAL, type, dice.pick(variables).name());
    }

    /** An element of an array or a field of an object, or null this time. */
    private Tree indirect(JavaType type, Site site) {
        if (dice.chance(35)) {
            return Elements.of(generation, type, site);
        }
        if (dice.chance(30)) {
            String name = type == JavaType.INT ? "n" : type == JavaType.LONG ? "w" : "s";
            return expression(Construct.BOX_FIELD, type, "(#)." + name, generation.expression(JavaType.BOX, site));
        }
        return null;
    }
}
