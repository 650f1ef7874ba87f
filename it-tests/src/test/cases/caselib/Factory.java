package caselib;

/** Public methods whose types only this package may name. */
public final class Factory {

    private Factory() {}

    public static Hidden one() {
        return new PublicOne();
    }

    public static int count(Hidden hidden, int more) {
        return hidden.count() + more;
    }
}
