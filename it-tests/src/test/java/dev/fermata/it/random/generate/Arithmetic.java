package dev.fermata.it.random.generate;

import static dev.fermata.it.random.tree.Tree.expression;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;

/** Unary and binary operators, shifts and casts between numbers. */
final class Arithmetic implements Family {

    private final Generation generation;
    private final Dice dice;

    Arithmetic(Generation generation) {
        this.generation = generation;
        dice = generation.dice;
    }

    @Override
    public boolean makes(JavaType type, Site site) {
        return type.isNumber();
    }

    @Override
    public Tree make(JavaType type, Site site) {
        if (!type.isArithmetic() || dice.chance(15)) {
            String text = "((" + type.source() + ") #)";
            return expression(Construct.CAST, type, text, generation.expression(generation.number(), site));
        }
        if (dice.chance(12)) {
            String operator = type.isIntegral() ? dice.of("-", "~") : "-";
            return expression(Construct.UNARY, type, "(" + operator + "(#))", generation.expression(type, site));
        }
        if (type.isIntegral() && dice.chance(15)) {
            String text = "(# " + dice.of("<<", ">>", ">>>") + " #)";
            JavaType distance = dice.of(JavaType.INT, JavaType.LONG, JavaType.BYTE);
            return expression(
                    Construct.SHIFT,
                    type,
                    text,
                    generation.expression(type, site),
                    generation.expression(distance, site));
        }
        return binary(type, site);
    }

    private Tree binary(JavaType type, Site site) {
        String operator = type.isIntegral()
                ? dice.of("+", "-", "*", "&", "|", "^", "+", "-", "/", "%")
                : dice.of("+", "-", "*", "/");
        boolean mayFail = type.isIntegral() && (operator.equals("/") || operator.equals("%")) && dice.chance(85);
        String text = mayFail ? "(# " + operator + " (# | 1))" : "(# " + operator + " #)";
        boolean leftIsSmaller = dice.chance(25);
        JavaType smaller = type == JavaType.INT ? dice.of(JavaType.BYTE, JavaType.SHORT, JavaType.CHAR) : JavaType.INT;
        Tree left = generation.expression(leftIsSmaller ? smaller : type, site);
        Tree right = generation.expression(type, site);
        return expression(Construct.BINARY, type, text, left, right);
    }
}
