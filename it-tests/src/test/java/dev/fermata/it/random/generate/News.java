package dev.fermata.it.random.generate;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Objects and arrays made with whatever arguments: classes, records, inner and anonymous classes. */
final class News implements Family {

    private static final List<JavaType> BOX = List.of(JavaType.INT, JavaType.LONG, JavaType.STRING);

    private final Generation generation;
    private final Dice dice;

    News(Generation generation) {
        this.generation = generation;
        dice = generation.dice;
    }

    @Override
    public boolean makes(JavaType type, Site site) {
        return type == JavaType.BOX
                || type == JavaType.SHAPE
                || type.isArray()
                || type == JavaType.LIST
                || type == JavaType.INT;
    }

    @Override
    public Tree make(JavaType type, Site site) {
        return switch (type) {
            case BOX -> box(site);
            case SHAPE -> shape(site);
            case LIST ->
                make(
                        Construct.CALL,
                        type,
                        "((List<Integer>) List.of((int) #, (int) #, (int) #))",
                        site,
                        List.of(JavaType.INT, JavaType.INT, JavaType.INT));
            case INT ->
                make(Construct.NEW_INNER, type, inner(site), site, List.of(JavaType.INT, JavaType.LONG, JavaType.INT));
            default -> array(type, site);
        };
    }

    private Tree box(Site site) {
        if (dice.chance(70)) {
            return make(Construct.NEW, JavaType.BOX, "new Box(#, #, #)", site, BOX);
        }
        Site body = site.insideClass(generation.program, JavaType.INT, false);
        String name = generation.name("x");
        body.named(new Variable(name, JavaType.INT, true));
        List<Tree> children = new ArrayList<>();
        BOX.forEach(type -> children.add(generation.expression(type, site)));
        children.add(generation.statements.body(body, 2));
        String text = "new Box(#, #, #) {\n    @Override public int sum(int " + name + ", long other) #\n}";
        return new Tree(Construct.NEW_ANONYMOUS, JavaType.BOX, text, children);
    }

    private Tree shape(Site site) {
        return dice.chance(60)
                ? make(
                        Construct.NEW,
                        JavaType.SHAPE,
                        "((Shape) new Dot(#, #))",
                        site,
                        List.of(JavaType.INT, JavaType.STRING))
                : make(
                        Construct.NEW,
                        JavaType.SHAPE,
                        "((Shape) new Line(#, #))",
                        site,
                        List.of(JavaType.SHAPE, JavaType.LONG));
    }

    private String inner(Site site) {
        return "((int) " + site.self + ".new Inner(#, #).with(#))";
    }

    private Tree array(JavaType type, Site site) {
        String element = type.element().source();
        if (dice.chance(20)) {
            return make(Construct.NEW_ARRAY, type, "new " + element + "[4 + (# & 1)]", site, List.of(JavaType.INT));
        }
        return make(
                Construct.NEW_ARRAY,
                type,
                "new " + element + "[] {#, #, #, #}",
                site,
                java.util.Collections.nCopies(4, type.element()));
    }

    private Tree make(Construct construct, JavaType type, String text, Site site, List<JavaType> operands) {
        List<Tree> children = new ArrayList<>();
        operands.forEach(operand -> children.add(generation.expression(operand, site)));
        return new Tree(construct, type, text, children);
    }
}
