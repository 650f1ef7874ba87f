package dev.fermata.it.random.generate;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The fields that every program has: one for each of most types, and some static ones. */
final class Fields {

    private static final Set<JavaType> STATIC = EnumSet.of(JavaType.INT, JavaType.LONG, JavaType.STRING);
    private static final Set<JavaType> NONE = EnumSet.of(JavaType.SHAPE, JavaType.COLOR, JavaType.LIST);

    private Fields() {}

    static boolean has(JavaType type) {
        return !NONE.contains(type);
    }

    static boolean hasStatic(JavaType type) {
        return STATIC.contains(type);
    }

    static String name(JavaType type) {
        return "f" + type.name().toLowerCase(Locale.ROOT);
    }

    static String staticName(JavaType type) {
        return "s" + type.name().toLowerCase(Locale.ROOT);
    }

    /** The static ones; the others are inherited. */
    static List<Tree> declarations() {
        List<Tree> fields = new ArrayList<>();
        for (JavaType type : STATIC) {
            String text = "static " + type.source() + " " + staticName(type) + ";";
            fields.add(Tree.statement(Construct.DECLARE, text));
        }
        return fields;
    }

    /** Assignments that give the static fields their first values again. */
    static String reset() {
        StringBuilder reset = new StringBuilder();
        for (JavaType type : STATIC) {
            reset.append(staticName(type)).append(" = ").append(type.plain()).append("; ");
        }
        return reset.toString();
    }
}
