package dev.fermata.it.random.generate;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;

/** Awaits of async lambdas and of async methods of anonymous classes, made where they are awaited. */
final class BodyAwaits implements Family {

    private final Generation generation;
    private final Dice dice;

    BodyAwaits(Generation generation) {
        this.generation = generation;
        dice = generation.dice;
    }

    @Override
    public boolean makes(JavaType type, Site site) {
        return generation.mayAwait(site) && site.depth < 6 && dice.chance(50);
    }

    @Override
    public Tree make(JavaType type, Site site) {
        generation.noteAwait();
        String later = "Later<" + type.boxed() + ">";
        if (dice.chance(45)) {
            Tree body = generation.statements.body(site.insideClass(generation.program, type, true), 4);
            String text = "await(" + Awaits.coroutine(type) + "new " + later + "() {\n    @Async public Coroutine<"
                    + type.boxed() + "> get() #\n}.get())";
            return Awaits.awaited(Construct.AWAIT_ANONYMOUS, type, text, body);
        }
        Site inside = site.insideBody(type, true);
        boolean block = dice.chance(60);
        Tree body = block
                ? generation.statements.body(inside, 3)
                : Tree.expression(
                        Construct.RETURN, type, "result(" + Casts.to(type) + "#)", generation.expression(type, inside));
        return Awaits.awaited(
                Construct.AWAIT_LAMBDA,
                type,
                "await(" + Awaits.coroutine(type) + "((" + later + ") () -> #).get())",
                body);
    }
}
