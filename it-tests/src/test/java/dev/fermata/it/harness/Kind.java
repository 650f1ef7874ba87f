package dev.fermata.it.harness;

/** The two families of return types that every case runs in; the sources are written for the cold one. */
public enum Kind {
    COLD,
    HOT;

    /** The source of a case for this kind: for the hot one, return types and the last word are replaced. */
    public String source(String cold) {
        if (this == COLD) {
            return cold;
        }
        return cold.replaceAll("import dev\\.fermata\\.Coroutine;", "import java.util.concurrent.CompletableFuture;")
                .replaceAll("\\bCoroutine\\b", "CompletableFuture")
                .replaceAll("(?<![\\w.])result\\((?!\\) throws)", "done(");
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
