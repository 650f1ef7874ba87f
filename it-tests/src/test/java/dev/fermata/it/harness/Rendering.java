package dev.fermata.it.harness;

import java.util.Arrays;
import java.util.concurrent.CompletionStage;

/** Turns values and failures into text that is equal whenever they are, whatever loader their classes came from. */
final class Rendering {

    private Rendering() {}

    static String of(Object value) {
        if (value instanceof Throwable failure) {
            return failure(failure);
        }
        if (value instanceof CompletionStage<?>) {
            // what it says of itself depends on whether it is complete by now
            return "a stage";
        }
        String array = Arrays.deepToString(new Object[] {value});
        return array.substring(1, array.length() - 1).replaceAll("@[0-9a-f]+", "@");
    }

    /** The class, the message and what was suppressed; a message of the JVM's own that names locals is left out. */
    static String failure(Throwable failure) {
        StringBuilder text = new StringBuilder(failure.getClass().getName());
        if (failure.getMessage() != null && !isHelpful(failure)) {
            text.append(": ").append(failure.getMessage().replaceAll("@[0-9a-f]+", "@"));
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            text.append(" suppressed ").append(failure(suppressed));
        }
        return text.toString();
    }

    private static boolean isHelpful(Throwable failure) {
        return failure instanceof NullPointerException && failure.getMessage().startsWith("Cannot ");
    }
}
