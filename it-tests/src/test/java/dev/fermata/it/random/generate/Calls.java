package dev.fermata.it.random.generate;

import static dev.fermata.it.random.tree.Tree.expression;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Calls of plain methods: tracing ones, such with many operands, and reads of elements and fields. */
final class Calls implements Family {

    private final Generation generation;
    private final Dice dice;

    Calls(Generation generation) {
        this.generation = generation;
        dice = generation.dice;
    }

    @Override
    public boolean makes(JavaType type, Site site) {
        return switch (type) {
            case INT, LONG, DOUBLE, BOOLEAN, STRING, BOXED, OBJECT, BOX -> true;
            default -> false;
        };
    }

    @Override
    public Tree make(JavaType type, Site site) {
        if (dice.chance(45)) {
            return expression(
                    Construct.TRACE,
                    type,
                    Casts.around(type, site.prefix + "t(" + Casts.to(type) + "#)"),
                    generation.expression(type, site));
        }
        return switch (type) {
            case INT -> integer(site);
            case LONG -> dice.chance(50) ? wide(site) : Elements.of(generation, type, site);
            case STRING -> dice.chance(70) ? varargs(site) : Elements.of(generation, type, site);
            case OBJECT ->
                expression(
                        Construct.CAST,
                        type,
                        "((Object) #)",
                        generation.expression(dice.of(JavaType.STRING, JavaType.BOXED, JavaType.BOX), site));
            case BOX ->
                expression(
                        Construct.CALL,
                        type,
                        "((Box) #.self(#))",
                        generation.expression(type, site),
                        generation.expression(JavaType.INT, site));
            default ->
                expression(
                        Construct.TRACE,
                        type,
                        Casts.around(type, site.prefix + "t(" + Casts.to(type) + "#)"),
                        generation.expression(type, site));
        };
    }

    private Tree integer(Site site) {
        return switch (dice.below(4)) {
            case 0 -> Elements.of(generation, JavaType.INT, site);
            case 1 ->
                operands("((int) #.sum(#, #))", JavaType.INT, site, List.of(JavaType.BOX, JavaType.INT, JavaType.LONG));
            default ->
                operands(
                        "((int) " + site.prefix + "mix(#, #, #, #, #))",
                        JavaType.INT,
                        site,
                        List.of(JavaType.INT, JavaType.LONG, JavaType.DOUBLE, JavaType.STRING, JavaType.BOOLEAN));
        };
    }

    private Tree wide(Site site) {
        return operands(
                "((long) wide(#, #, #, #, #))",
                JavaType.LONG,
                site,
                List.of(JavaType.LONG, JavaType.INT, JavaType.DOUBLE, JavaType.FLOAT, JavaType.BYTE));
    }

    private Tree operands(String text, JavaType type, Site site, List<JavaType> operands) {
        List<Tree> children = new ArrayList<>();
        operands.forEach(operand -> children.add(generation.expression(operand, site)));
        return new Tree(Construct.CALL, type, text, children);
    }

    private Tree varargs(Site site) {
        List<Tree> arguments = new ArrayList<>();
        StringBuilder text = new StringBuilder("((String) cut((String) " + site.prefix + "call(");
        for (int i = dice.below(4); i >= 0; i--) {
            arguments.add(generation.expression(generation.tracedType(), site));
            text.append(i == 0 ? "(Object) (#))))" : "#, ");
        }
        return new Tree(Construct.VARARGS, JavaType.STRING, text.toString(), arguments);
    }
}
