package dev.fermata.it.harness;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** Looks through the fields of a coroutine that has ended: it must not keep anything of the user's. */
final class FrameScan {

    private FrameScan() {}

    /** The fields that still hold something, as text; empty when all is well. */
    static List<String> leftovers(Object coroutine) throws IllegalAccessException {
        List<String> leftovers = new ArrayList<>();
        for (Class<?> type = coroutine.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && mayHoldReferences(field.getType())) {
                    field.setAccessible(true);
                    addIfUsers(leftovers, field.getName(), field.get(coroutine));
                }
            }
        }
        return leftovers;
    }

    /** A user's array stands in a field of type Object; one of type {@code long[]} is the frame's own. */
    private static boolean mayHoldReferences(Class<?> type) {
        Class<?> held = type.isArray() ? type.getComponentType() : type;
        return !held.isPrimitive();
    }

    private static void addIfUsers(List<String> leftovers, String name, Object value) {
        if (value instanceof Object[] array) {
            for (int i = 0; i < array.length; i++) {
                addIfUsers(leftovers, name + "[" + i + "]", array[i]);
            }
        } else if (value != null && !value.getClass().getName().startsWith("dev.fermata.")) {
            leftovers.add(name + "=" + Rendering.of(value));
        } else if (value instanceof Case) {
            leftovers.add(name + "=this");
        }
    }
}
