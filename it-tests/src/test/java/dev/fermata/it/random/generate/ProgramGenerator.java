package dev.fermata.it.random.generate;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Makes the program of a seed: a class with fields and some async methods that call each other. */
public final class ProgramGenerator {

    private static final String HEAD = """
            package cases;

            import static dev.fermata.Fermata.*;
            import static dev.fermata.it.random.Fueled.*;

            import dev.fermata.Coroutine;
            import dev.fermata.annotations.Async;
            import dev.fermata.it.random.Box;
            import dev.fermata.it.random.Fueled;
            import dev.fermata.it.random.Fueled.*;
            import java.util.List;
            import java.util.function.Supplier;
            """;

    private static final String INNER = """
            class Inner {
                final int held;
                Inner(int left, long right) { held = left + (int) right; }
                int with(int more) { return held - more; }
            }""";

    private final Generation generation;
    private final Dice dice;

    private ProgramGenerator(long seed, String name, boolean patterns) {
        dice = new Dice(seed);
        generation = new Generation(dice, name, patterns);
    }

    /** The program of this seed, as a class of this name in the package of the cases. */
    public static Tree generate(long seed, String name, boolean patterns) {
        return new ProgramGenerator(seed, name, patterns).program();
    }

    private Tree program() {
        String name = generation.program;
        int size = dice.chance(12) ? 3 : 1;
        int count = 1 + dice.below(3);
        for (int i = 0; i < count; i++) {
            generation.methods.add(plan("m" + i));
        }
        List<Tree> members = new ArrayList<>(Fields.declarations());
        List<Tree> defaults = new ArrayList<>();
        defaults.add(Tree.statement(Construct.DECLARE, "interface Later<T> { Coroutine<T> get(); }"));
        members.add(Tree.statement(Construct.DECLARE, INNER));
        for (MethodPlan method : generation.methods) {
            (method.style() == MethodPlan.Style.DEFAULT ? defaults : members).add(method(method, size));
        }
        members.add(entry(size));
        Tree mixed = Tree.lines(Construct.MEMBERS, "interface " + name + "Mixed ", defaults);
        String head = "public class " + name + " extends Fueled implements " + name + "Mixed ";
        return Tree.statement(
                Construct.PROGRAM, HEAD + "\n#\n\n#\n", mixed, Tree.lines(Construct.MEMBERS, head, members));
    }

    private MethodPlan plan(String name) {
        List<JavaType> parameters = new ArrayList<>();
        for (int i = dice.below(4); i > 0; i--) {
            parameters.add(generation.anyType());
        }
        JavaType returns = dice.chance(40) ? JavaType.OBJECT : generation.anyType();
        return new MethodPlan(name, returns, parameters, dice.of(MethodPlan.Style.values()));
    }

    /** The method that the harness runs. */
    private Tree entry(int size) {
        generation.open(size * (15 + dice.below(60)), 12 * size);
        Site site = new Site();
        site.async = true;
        site.coroutine = true;
        site.returns = JavaType.OBJECT;
        Tree body = generation.statements.body(site, 8);
        return Tree.statement(
                Construct.METHOD, "@Async Coroutine<Object> program() {\n    " + Fields.reset() + "\n    #\n}", body);
    }

    private Tree method(MethodPlan plan, int size) {
        generation.open(size * (10 + dice.below(40)), 10 * size);
        Site site = new Site();
        site.async = true;
        site.coroutine = true;
        site.returns = plan.returns();
        boolean member = plan.style() != MethodPlan.Style.STATIC && plan.style() != MethodPlan.Style.DEFAULT;
        site.prefix = member ? "" : "self.";
        site.self = member ? "this" : "self";
        site.outside = plan.style() == MethodPlan.Style.DEFAULT;
        List<String> parameters = new ArrayList<>();
        if (plan.isStatic()) {
            parameters.add(generation.program + " self");
        }
        for (JavaType type : plan.parameters()) {
            String name = generation.name("p");
            site.named(new Variable(name, type, dice.chance(40)));
            parameters.add(type.source() + " " + name);
        }
        Tree body = generation.statements.body(site, 6);
        return Tree.statement(Construct.METHOD, methodText(plan, String.join(", ", parameters)), body);
    }

    private String methodText(MethodPlan plan, String parameters) {
        String modifiers = switch (plan.style()) {
            case PLAIN -> "";
            case PRIVATE -> "private ";
            case FINAL -> "final ";
            case STATIC -> "static ";
            case DEFAULT -> "default ";
        };
        String self = plan.style() == MethodPlan.Style.DEFAULT
                ? "    " + generation.program + " self = (" + generation.program + ") this;\n"
                : "";
        String prefix = plan.style() == MethodPlan.Style.DEFAULT || plan.isStatic() ? "self." : "";
        return "@Async %sCoroutine<%s> %s(%s) {%n%s    if (!%sburn()) return result(%s);%n    #%n}"
                .formatted(
                        modifiers,
                        plan.returns().boxed(),
                        plan.name(),
                        parameters,
                        self,
                        prefix,
                        plan.returns().plain())
                .replace(System.lineSeparator(), "\n");
    }
}
