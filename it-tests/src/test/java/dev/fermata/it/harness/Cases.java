package dev.fermata.it.harness;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** The cases of both kinds: compiled once, asked of the oracle once, in a JVM. */
public final class Cases {

    private static final Map<Kind, CaseLibrary> LIBRARIES = new EnumMap<>(Kind.class);
    private static final Map<Kind, Map<String, byte[]>> TRANSFORMED = new EnumMap<>(Kind.class);
    private static Plan plan;

    private Cases() {}

    public static synchronized CaseLibrary library(Kind kind) throws IOException {
        CaseLibrary library = LIBRARIES.get(kind);
        if (library == null) {
            library = CaseLibrary.compile(kind, Dialect.JAVAC);
            LIBRARIES.put(kind, library);
        }
        return library;
    }

    /** All runs of all cases of both kinds. */
    public static synchronized Plan plan() throws IOException, ReflectiveOperationException {
        if (plan == null) {
            plan = Plan.of(library(Kind.COLD)).and(Plan.of(library(Kind.HOT)));
        }
        return plan;
    }

    /** The classes of a kind, transformed ahead of time; a class that cannot be is missing. */
    public static synchronized Map<String, byte[]> transformed(Kind kind) throws IOException {
        Map<String, byte[]> classes = TRANSFORMED.get(kind);
        if (classes == null) {
            classes = AheadOfTime.transform(library(kind).classes());
            TRANSFORMED.put(kind, classes);
        }
        return classes;
    }

    /** A loader of these classes alone, above the runtime. */
    public static ClassLoader loaderOf(Map<String, byte[]> classes) {
        return new CaseLoader(classes);
    }
}
