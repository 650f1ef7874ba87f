package caselib;

/** A superclass in another package: its subclasses see what is protected, on themselves only. */
public abstract class Ancestor {

    protected static int made;

    protected int field = 1;

    protected String method(Object argument) {
        return "protected " + argument;
    }

    protected static String shared(int number) {
        return "shared " + number;
    }

    @Override
    public String toString() {
        return "ancestor";
    }
}
