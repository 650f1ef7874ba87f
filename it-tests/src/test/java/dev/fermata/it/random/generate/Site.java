package dev.fermata.it.random.generate;

import dev.fermata.it.random.tree.JavaType;
import java.util.ArrayList;
import java.util.List;

/** Where a piece of program stands: what it may name, await, return from and jump to. */
final class Site {

    /** Whether awaits are allowed. */
    boolean async;
    /** What stands before a member of the program: nothing, or {@code self.}. */
    String prefix = "";
    /** The object of the program. */
    String self = "this";
    /** Whether this stands outside of the program's class, in the interface beside it. */
    boolean outside;
    /** Whether this stands in the guard of a pattern, where nothing may be assigned. */
    boolean guard;
    /** What a return statement returns; null where there must not be one. */
    JavaType returns;
    /** Whether a return statement returns a coroutine of that. */
    boolean coroutine;
    /** What the switch expression around yields; null outside. */
    JavaType yields;
    /** Whether a try statement or the like stands around: there, handing on is another thing than awaiting. */
    boolean guarded;
    /** How many constructs stand around in this body. */
    int depth;

    List<Target> targets = new ArrayList<>();
    List<Variable> variables = new ArrayList<>();

    private Site copy() {
        Site copy = new Site();
        copy.async = async;
        copy.prefix = prefix;
        copy.self = self;
        copy.outside = outside;
        copy.guard = guard;
        copy.returns = returns;
        copy.coroutine = coroutine;
        copy.yields = yields;
        copy.guarded = guarded;
        copy.depth = depth + 1;
        copy.targets = new ArrayList<>(targets);
        copy.variables = new ArrayList<>(variables);
        return copy;
    }

    /** A scope inside. */
    Site inner() {
        return copy();
    }

    /** A scope inside that a jump may leave. */
    Site inside(Target target) {
        Site copy = copy();
        copy.targets.add(target);
        return copy;
    }

    /** A scope inside of a try statement. */
    Site insideTry() {
        Site copy = copy();
        copy.guarded = true;
        return copy;
    }

    /** A scope inside of a monitor. */
    Site insideMonitor() {
        Site copy = insideTry();
        copy.async = false;
        return copy;
    }

    /** A block of a switch expression: nothing leaves it but its value. */
    Site insideSwitchExpression(JavaType type) {
        Site copy = copy();
        copy.yields = type;
        copy.returns = null;
        copy.targets = new ArrayList<>();
        return copy;
    }

    /** A guard of a pattern: it may name fixed variables only. */
    Site guard() {
        Site copy = copy();
        copy.guard = true;
        copy.variables.removeIf(variable -> !variable.fixed());
        return copy;
    }

    /** The body of a lambda or of a method of an inner class: it sees the fixed variables only. */
    Site insideBody(JavaType type, boolean newAsync) {
        Site copy = copy();
        copy.async = newAsync;
        copy.coroutine = newAsync;
        copy.returns = type;
        copy.yields = null;
        copy.guarded = false;
        copy.depth = Math.max(2, depth);
        copy.targets = new ArrayList<>();
        copy.variables.removeIf(variable -> !variable.fixed());
        return copy;
    }

    /** The same, where {@code this} is another object. */
    Site insideClass(String programName, JavaType type, boolean newAsync) {
        Site copy = insideBody(type, newAsync);
        if (self.equals("this")) {
            copy.self = programName + ".this";
        }
        return copy;
    }

    /** Whether a method may be called from here. */
    boolean sees(MethodPlan method) {
        return !outside || method.style() != MethodPlan.Style.PRIVATE;
    }

    Site named(Variable variable) {
        variables.add(variable);
        return this;
    }

    List<Variable> variables(JavaType type) {
        return variables.stream().filter(variable -> variable.type() == type).toList();
    }

    /** Those that may be assigned. */
    List<Variable> assignable(JavaType type) {
        return variables.stream()
                .filter(variable -> variable.type() == type && !variable.fixed())
                .toList();
    }
}
