package dev.fermata.transform.warn;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * One line of the list of blocking calls.
 *
 * @param owner internal name of the class whose method it is, in all subclasses too
 * @param method its name; a {@code *} at the end stands for any characters
 * @param parameters the types as in source, with packages, separated by commas; null for all overloads
 * @param fix the cure, null for the usual one
 */
record BlockingCall(
        String owner,
        String method,
        @Nullable String parameters,
        @Nullable String fix) {

    boolean matches(String name, String descriptor) {
        boolean named =
                method.endsWith("*") ? name.startsWith(method.substring(0, method.length() - 1)) : name.equals(method);
        return named && (parameters == null || parameters.equals(parametersOf(descriptor)));
    }

    private static String parametersOf(String descriptor) {
        StringBuilder all = new StringBuilder();
        for (Type type : Type.getArgumentTypes(descriptor)) {
            all.append(all.isEmpty() ? "" : ",").append(type.getClassName().replace('$', '.'));
        }
        return all.toString();
    }
}
