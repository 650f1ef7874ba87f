package dev.fermata.it.harness;

import java.util.Comparator;

/** Which case: a method of a class of cases, in one of the two kinds. */
public record CaseId(Kind kind, String className, String method) implements Comparable<CaseId> {

    /** The number in the list of cases, such as A03. */
    public String number() {
        return method.substring(0, 3);
    }

    /** A sentence that starts with the number. */
    @Override
    public String toString() {
        return method.replace('_', ' ') + " (" + kind + ")";
    }

    @Override
    public int compareTo(CaseId other) {
        return Comparator.comparing(CaseId::method)
                .thenComparing(CaseId::className)
                .thenComparing(CaseId::kind)
                .compare(this, other);
    }
}
