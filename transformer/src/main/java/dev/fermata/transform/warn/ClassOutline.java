package dev.fermata.transform.warn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What warnings depend on in a class: what it is and stands in, and our annotations.
 *
 * @param superName internal name of the superclass, null for Object
 * @param interfaces internal names of the direct superinterfaces
 * @param blocking name and descriptor of the methods that are marked as blocking
 * @param silenced by name and descriptor of a method, and by {@link #TYPE}: the warnings that are suppressed there
 * @param enclosure what it stands in, null at the top
 */
record ClassOutline(
        @Nullable String superName,
        List<String> interfaces,
        Set<String> blocking,
        Map<String, Silence> silenced,
        @Nullable Enclosure enclosure) {

    /** The key of what holds for the whole type. */
    static final String TYPE = "";

    /**
     * Where a nested class stands.
     *
     * @param type internal name of the class around it
     * @param method name and descriptor of the method around it, null for a member of the type
     */
    record Enclosure(String type, @Nullable String method) {}

    /** What {@code @SuppressAsyncWarnings} names; no code stands for all. */
    record Silence(Set<String> codes) {

        boolean covers(String code) {
            return codes.isEmpty() || codes.contains(code);
        }
    }

    List<String> supertypes() {
        List<String> all = new ArrayList<>(interfaces);
        if (superName != null) {
            all.add(superName);
        }
        return all;
    }

    boolean silences(@Nullable String method, String code) {
        Silence silence = method == null ? null : silenced.get(method);
        return silence != null && silence.covers(code);
    }
}
