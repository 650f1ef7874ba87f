package caselib;

/** What both public classes are for all others. */
public interface Sized {

    int size();
}
