package dev.fermata.transform.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * Where in the user's source something is.
 *
 * @param className the class's name as in source, with dots
 * @param methodName the method's name, empty for the class as a whole
 * @param sourceFile the file's name without folders, null where the class does not tell
 * @param line the line in that file, 0 where the class does not tell
 */
public record Place(
        String className, String methodName, @Nullable String sourceFile, int line) {

    /**
     * The place as a stack trace writes it.
     *
     * @return such as {@code com.acme.Orders.load (Orders.java:42)}
     */
    @Override
    public String toString() {
        String member = methodName.isEmpty() ? className : className + "." + methodName;
        return member + " (" + fileAndLine() + ")";
    }

    /**
     * The part that build tools make a link of.
     *
     * @return such as {@code Orders.java:42}, or a phrase where the class has no such table
     */
    public String fileAndLine() {
        if (sourceFile == null) {
            return "unknown source";
        }
        return line > 0 ? sourceFile + ":" + line : sourceFile;
    }
}
