package dev.fermata.it.random.generate;

import static dev.fermata.it.random.tree.Tree.expression;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;
import java.util.List;
import java.util.stream.Collectors;

/** Awaits of futures and of the program's own methods. */
final class Awaits implements Family {

    private final Generation generation;
    private final Dice dice;

    Awaits(Generation generation) {
        this.generation = generation;
        dice = generation.dice;
    }

    @Override
    public boolean makes(JavaType type, Site site) {
        return generation.mayAwait(site);
    }

    @Override
    public Tree make(JavaType type, Site site) {
        generation.noteAwait();
        List<MethodPlan> callees = generation.methods.stream()
                .filter(method -> method.returns() == type && site.sees(method))
                .toList();
        if (!callees.isEmpty() && dice.chance(45)) {
            return call(dice.pick(callees), site);
        }
        if (dice.chance(4)) {
            String made = site.self + ".<" + type.boxed() + ">failed(new IllegalStateException(\"f\" + #))";
            return awaited(
                    Construct.AWAIT_FAILED, type, "await(" + made + ")", generation.expression(JavaType.INT, site));
        }
        String made = site.self + ".<" + type.boxed() + ">fut(" + Casts.to(type) + "#)";
        String checked = dice.chance(8) ? ", IllegalStateException.class" : "";
        return awaited(Construct.AWAIT, type, "await(" + made + checked + ")", generation.expression(type, site));
    }

    Tree call(MethodPlan callee, Site site) {
        Tree[] arguments = callee.parameters().stream()
                .map(type -> generation.expression(type, site))
                .toArray(Tree[]::new);
        return awaited(
                Construct.AWAIT_CALL,
                callee.returns(),
                "await(" + coroutine(callee.returns()) + callText(generation, callee, site) + ")",
                arguments);
    }

    /** The call with places for its arguments. */
    static String callText(Generation generation, MethodPlan callee, Site site) {
        String places = callee.parameters().stream().map(type -> "#").collect(Collectors.joining(", "));
        if (callee.isStatic()) {
            String rest = places.isEmpty() ? "" : ", " + places;
            return generation.program + "." + callee.name() + "(" + site.self + rest + ")";
        }
        String receiver = generation.dice.chance(50) ? site.self + "." : site.prefix;
        return receiver + callee.name() + "(" + places + ")";
    }

    static String coroutine(JavaType type) {
        return "(Coroutine<" + type.boxed() + ">) ";
    }

    /** An await as an expression: a primitive value is taken out of its box. */
    static Tree awaited(Construct construct, JavaType type, String text, Tree... children) {
        return expression(construct, type, Casts.around(type, text), children);
    }
}
