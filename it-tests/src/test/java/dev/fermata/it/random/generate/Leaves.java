package dev.fermata.it.random.generate;

import static dev.fermata.it.random.tree.Tree.expression;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;
import java.util.List;

/** Literals, and reads of variables and fields. */
final class Leaves implements Family {

    private final Generation generation;
    private final Dice dice;

    Leaves(Generation generation) {
        this.generation = generation;
        dice = generation.dice;
    }

    @Override
    public boolean makes(JavaType type, Site site) {
        return true;
    }

    @Override
    public Tree make(JavaType type, Site site) {
        List<Variable> variables = site.variables(type);
        if (!variables.isEmpty() && dice.chance(65)) {
            return expression(Construct.LOCAL, type, dice.pick(variables).name());
        }
        if (Fields.has(type) && dice.chance(30)) {
            return expression(Construct.FIELD, type, site.prefix + Fields.name(type));
        }
        if (Fields.hasStatic(type) && dice.chance(20)) {
            return expression(Construct.STATIC_FIELD, type, generation.program + "." + Fields.staticName(type));
        }
        if (type == JavaType.INT && dice.chance(10)) {
            return expression(Construct.LENGTH, type, "#.length", make(dice.of(JavaType.INTS, JavaType.STRINGS), site));
        }
        return expression(Construct.LITERAL, type, literal(type, site));
    }

    private String literal(JavaType type, Site site) {
        int value = dice.below(10) - 2;
        return switch (type) {
            case INT -> dice.chance(10) ? Integer.toString(dice.below(70000)) : Integer.toString(value);
            case LONG -> dice.chance(20) ? dice.below(9) + "000000000L" : value + "L";
            case BYTE, SHORT -> "((" + type.source() + ") " + (value < 0 ? 3 : value) + ")";
            case CHAR -> "'" + (char) ('a' + dice.below(6)) + "'";
            case FLOAT -> value + ".5f";
            case DOUBLE -> value + ".25";
            case BOOLEAN ->
                dice.of("true", "(" + generation.program + ".sint " + dice.of("<", ">=", "==") + " " + value + ")");
            case STRING ->
                dice.chance(4) ? "((String) null)" : "\"" + dice.of("a", "b", "Aa", "BB", "", "long text") + "\"";
            case BOXED -> "Integer.valueOf(" + value + ")";
            case OBJECT -> "((Object) " + dice.of("\"o\"", "Integer.valueOf(7)", "Long.valueOf(8L)", "Color.RED") + ")";
            case BOX -> dice.chance(5) ? "((Box) null)" : "new Box(" + value + ", 5L, \"x\")";
            case SHAPE ->
                dice.of("((Shape) new Dot(" + value + ", \"d\"))", "((Shape) new Line(new Dot(1, \"e\"), 2L))");
            case COLOR -> "Color." + dice.of("RED", "GREEN", "BLUE");
            case INTS -> "new int[] {1, " + value + ", 3, 4}";
            case LONGS -> "new long[] {1L, 2L, 3L, 4L}";
            case STRINGS -> "new String[] {\"p\", \"q\", null, \"r\"}";
            case LIST -> "List.of(1, 2, 3)";
        };
    }
}
