package caselib;

/** A class that only its package sees, with a public method. */
abstract class Hidden implements Sized {

    public abstract int count();

    @Override
    public int size() {
        return count();
    }
}
