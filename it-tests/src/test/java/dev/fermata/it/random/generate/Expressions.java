package dev.fermata.it.random.generate;

import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Makes an expression of a type by one of the families that can. */
final class Expressions {

    private final Generation generation;
    private final Leaves leaves;
    private final List<Family> families = new ArrayList<>();

    Expressions(Generation generation) {
        this.generation = generation;
        leaves = new Leaves(generation);
        add(4, leaves);
        add(5, new Awaits(generation));
        add(2, new BodyAwaits(generation));
        add(3, new Arithmetic(generation));
        add(3, new Conditions(generation));
        add(1, new Ternaries(generation));
        add(3, new Assignments(generation));
        add(2, new Texts(generation));
        add(2, new Calls(generation));
        add(2, new News(generation));
        add(1, new SwitchExpressions(generation));
        add(1, new Lambdas(generation));
    }

    private void add(int weight, Family family) {
        for (int i = 0; i < weight; i++) {
            families.add(family);
        }
    }

    Tree of(JavaType type, Site site) {
        if (!generation.spend(site)) {
            return leaves.make(type, site);
        }
        List<Family> able =
                families.stream().filter(family -> family.makes(type, site)).toList();
        return generation.dice.pick(able).make(type, site.inner());
    }

    Leaves leaves() {
        return leaves;
    }
}
