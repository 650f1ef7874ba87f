package dev.fermata.transform.diagnostic;

/**
 * A user's mistake, or something the user should know, as a value: collected, and reported with all others of the run.
 *
 * @param code what kind
 * @param place where
 * @param message what, in one clause
 * @param why the reason
 * @param fix the cure
 */
public record Diagnostic(DiagnosticCode code, Place place, String message, String why, String fix) {

    /**
     * A diagnostic with the usual reason and cure of its code.
     *
     * @param code what kind
     * @param place where
     * @param message what, in one clause
     * @return the value
     */
    public static Diagnostic of(DiagnosticCode code, Place place, String message) {
        return new Diagnostic(code, place, message, code.why(), code.fix());
    }

    /**
     * Whether the class cannot be transformed.
     *
     * @return false for a warning
     */
    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }

    /**
     * The diagnostic for people: a headline, the place, why and fix, a line each.
     *
     * @return four lines without a last line break
     */
    public String render() {
        return code.severity().word() + " " + code.id() + ": " + message + "\n  at " + place + "\n  why: " + why
                + "\n  fix: " + fix;
    }
}
