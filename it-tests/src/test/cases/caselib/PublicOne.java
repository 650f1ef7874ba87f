package caselib;

/** A public class below a hidden one. */
public class PublicOne extends Hidden {

    @Override
    public int count() {
        return 1;
    }

    @Override
    public String toString() {
        return "one";
    }
}
