package dev.fermata.transform.diagnostic;

/** Whether a diagnostic forbids the transformation of its class or only warns. */
public enum Severity {
    ERROR,
    WARNING;

    /**
     * The word that a rendered diagnostic begins with.
     *
     * @return {@code error} or {@code warning}
     */
    public String word() {
        return this == ERROR ? "error" : "warning";
    }
}
