package dev.fermata.it.random.generate;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Try statements with resources, catches and a finally, in each other. */
final class Tries implements StatementFamily {

    private static final int DEEPEST = 6;

    private final Generation generation;
    private final Dice dice;

    Tries(Generation generation) {
        this.generation = generation;
        dice = generation.dice;
    }

    @Override
    public boolean makes(Site site) {
        return site.depth < DEEPEST;
    }

    @Override
    public Made make(Site site) {
        Site inside = site.insideTry();
        List<Tree> children = new ArrayList<>();
        StringBuilder text = new StringBuilder("try ");
        boolean resources = dice.chance(35);
        if (resources) {
            addResources(text, children, inside);
        }
        Made body = generation.statements.block(Construct.TRY_BODY, "", inside, 4);
        children.add(body.tree());
        text.append("#");
        boolean completes = body.completes();
        int catches = dice.below(3);
        boolean ends = dice.chance(50) || catches == 0 && !resources;
        for (int i = 0; i < catches; i++) {
            Made handler = handler(i, text, site);
            children.add(handler.tree());
            completes |= handler.completes();
        }
        if (ends) {
            text.append(" finally #");
            children.add(generation.statements.passable(Construct.FINALLY, "", site.insideTry(), 3));
        }
        return new Made(new Tree(Construct.TRY, null, text.toString(), children), completes);
    }

    private void addResources(StringBuilder text, List<Tree> children, Site inside) {
        text.append("(");
        for (int i = dice.below(3); i >= 0; i--) {
            String name = generation.name("r");
            String made = "new Resource(" + inside.self + ", #)";
            if (dice.chance(15)) {
                made = "# ? null : " + made;
                children.add(resource(JavaType.BOOLEAN, inside));
            }
            children.add(resource(JavaType.INT, inside));
            text.append("Resource ").append(name).append(" = ").append(made).append(i == 0 ? ") " : "; ");
        }
    }

    private Tree resource(JavaType type, Site inside) {
        return Tree.expression(Construct.RESOURCE, type, "#", generation.expression(type, inside.inner()));
    }

    /** The first catches something special, the second nearly all. */
    private Made handler(int number, StringBuilder text, Site site) {
        String types = number == 0
                ? dice.of(
                        "IllegalStateException",
                        "IllegalArgumentException | ArithmeticException",
                        "NullPointerException")
                : dice.of("RuntimeException", "Exception", "Throwable");
        String name = generation.name("e");
        text.append(" catch (").append(types).append(" ").append(name).append(") #");
        Made handler = generation.statements.block(Construct.CATCH, "", site.insideTry(), 3);
        List<Tree> statements = new ArrayList<>(handler.tree().children());
        statements.add(0, Tree.statement(Construct.LOG, site.prefix + "log(" + name + ");"));
        boolean rethrow = handler.completes() && dice.chance(25);
        if (rethrow) {
            statements.add(Tree.statement(Construct.THROW, "throw " + name + ";"));
        }
        return new Made(handler.tree().with(statements), handler.completes() && !rethrow);
    }
}
