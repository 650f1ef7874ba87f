package dev.fermata.it.random.generate;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;

/** A local class with an async method that captures what is around, and an object of it that is awaited. */
final class LocalClasses implements StatementFamily {

    private static final int DEEPEST = 4;

    private final Generation generation;

    LocalClasses(Generation generation) {
        this.generation = generation;
    }

    @Override
    public boolean makes(Site site) {
        return site.depth < DEEPEST && generation.mayAwait(site);
    }

    @Override
    public Made make(Site site) {
        JavaType type = generation.anyType();
        String name = generation.name("Local");
        generation.noteAwait();
        Tree value = generation.expression(JavaType.LONG, site.insideClass(generation.program, null, false));
        Site body = site.insideClass(generation.program, type, true);
        body.named(new Variable("of" + name, JavaType.LONG, false));
        Tree method = generation.statements.body(body, 4);
        String text = "class " + name + " {\n    long of" + name + " = #;\n    @Async Coroutine<" + type.boxed()
                + "> go() #\n}\n" + site.prefix + "log(#);";
        Tree await = Awaits.awaited(
                Construct.AWAIT_LOCAL_CLASS, type, "await(" + Awaits.coroutine(type) + "new " + name + "().go())");
        JavaType shown = type.isArray() ? JavaType.INT : JavaType.OBJECT;
        Tree result = type.isArray()
                ? Tree.expression(Construct.LENGTH, shown, "#.length", await)
                : Tree.expression(Construct.CAST, shown, "((Object) #)", await);
        return new Made(new Tree(Construct.LOCAL_CLASS, null, text, java.util.List.of(value, method, result)), true);
    }
}
