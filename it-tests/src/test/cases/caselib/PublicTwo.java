package caselib;

/** A public class below a hidden one. */
public class PublicTwo extends Hidden {

    @Override
    public int count() {
        return 2;
    }

    @Override
    public String toString() {
        return "two";
    }
}
