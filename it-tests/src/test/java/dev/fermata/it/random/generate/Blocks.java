package dev.fermata.it.random.generate;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.Tree;

/** Scopes: bare blocks, labelled blocks and monitors. */
final class Blocks implements StatementFamily {

    private final Generation generation;

    Blocks(Generation generation) {
        this.generation = generation;
    }

    @Override
    public boolean makes(Site site) {
        return true;
    }

    @Override
    public Made make(Site site) {
        return switch (generation.dice.below(3)) {
            case 0 -> generation.statements.block(Construct.BLOCK, "", site.inner(), 3);
            case 1 -> labelled(site);
            default -> site.yields == null ? monitor(site) : labelled(site);
        };
    }

    private Made labelled(Site site) {
        Target target = new Target(generation.name("l"), false, false);
        Made body = generation.statements.block(Construct.BLOCK, "", site.inside(target), 4);
        return new Made(
                Tree.statement(Construct.LABELLED, target.label + ":\n#", body.tree()),
                body.completes() || target.isBroken());
    }

    /** Not in switch expressions: javac writes classes that do not verify when operands lie below. */
    private Made monitor(Site site) {
        Made body = generation.statements.block(Construct.BLOCK, "", site.insideMonitor(), 3);
        return new Made(
                Tree.statement(Construct.SYNCHRONIZED, "synchronized (" + site.self + ") #", body.tree()),
                body.completes());
    }
}
