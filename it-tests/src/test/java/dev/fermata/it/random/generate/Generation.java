package dev.fermata.it.random.generate;

import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** What all families share while one program is made: the dice, the names, and how much may still be written. */
final class Generation {

    private static final int DEEPEST = 7;

    final Dice dice;
    final String program;
    final boolean patterns;
    final List<MethodPlan> methods = new ArrayList<>();
    final Expressions expressions;
    final Statements statements;

    private int budget;
    private int awaits;
    private int names;

    /** A program of this name; with patterns only where the language has them. */
    Generation(Dice dice, String program, boolean patterns) {
        this.dice = dice;
        this.program = program;
        this.patterns = patterns;
        expressions = new Expressions(this);
        statements = new Statements(this);
    }

    /** Starts a method of about so many pieces. */
    void open(int pieces, int mostAwaits) {
        budget = pieces;
        awaits = mostAwaits;
    }

    /** Notes that a piece is written; false when only the simplest may follow. */
    boolean spend(Site site) {
        budget--;
        return budget > 0 && site.depth < DEEPEST;
    }

    boolean isSpent() {
        return budget <= 0;
    }

    boolean mayAwait(Site site) {
        return site.async && awaits > 0;
    }

    void noteAwait() {
        awaits--;
    }

    String name(String start) {
        return start + names++;
    }

    Tree expression(JavaType type, Site site) {
        return expressions.of(type, site);
    }

    /** Any type that variables often have. */
    JavaType anyType() {
        JavaType type = dice.of(JavaType.values());
        return dice.chance(35) ? dice.of(JavaType.INT, JavaType.LONG, JavaType.STRING) : type;
    }

    /** A type that {@code t} passes through. */
    JavaType tracedType() {
        return dice.of(
                JavaType.INT,
                JavaType.INT,
                JavaType.LONG,
                JavaType.DOUBLE,
                JavaType.BOOLEAN,
                JavaType.STRING,
                JavaType.BOXED,
                JavaType.OBJECT,
                JavaType.BOX);
    }

    JavaType number() {
        return dice.of(
                JavaType.INT,
                JavaType.INT,
                JavaType.LONG,
                JavaType.DOUBLE,
                JavaType.BYTE,
                JavaType.CHAR,
                JavaType.SHORT,
                JavaType.FLOAT);
    }
}
