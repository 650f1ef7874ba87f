package dev.fermata.it.random.generate;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.JavaType;
import java.util.ArrayList;
import java.util.List;

/** What a switch of arrows selects by: numbers, names, texts or patterns. */
enum Selector {
    INT(JavaType.INT, Construct.SWITCH_INT, "case 0", "case 1, 2", "case 7"),
    CHAR(JavaType.CHAR, Construct.SWITCH_INT, "case 'a'", "case 'b', 'c'"),
    STRING(JavaType.STRING, Construct.SWITCH_STRING, "case \"Aa\"", "case \"BB\"", "case \"a\", \"\""),
    COLOR(JavaType.COLOR, Construct.SWITCH_ENUM, "case RED", "case GREEN"),
    SHAPE(JavaType.SHAPE, Construct.SWITCH_PATTERN),
    OBJECT(JavaType.OBJECT, Construct.SWITCH_PATTERN);

    private final JavaType type;
    private final Construct construct;
    private final List<String> plain;

    Selector(JavaType type, Construct construct, String... plain) {
        this.type = type;
        this.construct = construct;
        this.plain = List.of(plain);
    }

    /** Before a guard, which must not be a constant: javac refuses one that is always false. */
    static final String WHEN = " when Boolean.parseBoolean(\"true\") && #";

    /** A label, the variables that it binds, and whether a guard follows. */
    record Label(String text, List<Variable> bound, boolean guarded) {

        Site bind(Site site) {
            Site arm = site.inner();
            bound.forEach(arm::named);
            return arm;
        }
    }

    static Selector any(Generation generation) {
        Selector selector = generation.dice.of(values());
        boolean known = selector.construct != Construct.SWITCH_PATTERN || generation.patterns;
        return known ? selector : generation.dice.of(INT, STRING, COLOR);
    }

    /** One that switches of every language have. */
    static Selector old(Generation generation) {
        return generation.dice.of(INT, CHAR, STRING, COLOR, COLOR);
    }

    JavaType type() {
        return type;
    }

    Construct construct() {
        return construct;
    }

    List<String> plainLabels() {
        return plain;
    }

    /** Labels that together cover every value. */
    List<Label> labels(Generation generation, Site site) {
        List<Label> labels = new ArrayList<>();
        plain.forEach(text -> labels.add(new Label(text, List.of(), false)));
        Dice dice = generation.dice;
        if (this == SHAPE) {
            addShapes(generation, labels);
        } else if (this == OBJECT) {
            String name = generation.name("o");
            labels.add(new Label("case String " + name, List.of(variable(name, JavaType.STRING)), dice.chance(60)));
            String second = generation.name("o");
            labels.add(new Label("case Integer " + second, List.of(variable(second, JavaType.BOXED)), dice.chance(40)));
            labels.add(new Label(dice.of("default", "case null, default"), List.of(), false));
        } else {
            labels.add(new Label("default", List.of(), false));
        }
        return labels;
    }

    private static void addShapes(Generation generation, List<Label> labels) {
        String at = generation.name("a");
        String name = generation.name("a");
        String length = generation.name("a");
        labels.add(new Label(
                "case Dot(int " + at + ", String " + name + ")",
                List.of(variable(at, JavaType.INT), variable(name, JavaType.STRING)),
                true));
        labels.add(new Label(
                "case Line(Dot(int " + at + ", String " + name + "), long " + length + ")",
                List.of(variable(at, JavaType.INT), variable(length, JavaType.LONG)),
                generation.dice.chance(60)));
        labels.add(new Label("case Dot " + at, List.of(), false));
        labels.add(new Label("case Line " + at, List.of(), false));
    }

    private static Variable variable(String name, JavaType type) {
        return new Variable(name, type, true);
    }
}
