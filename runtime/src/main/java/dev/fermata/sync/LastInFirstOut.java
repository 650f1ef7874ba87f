package dev.fermata.sync;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items on a stack. */
final class LastInFirstOut extends Items {
    private final List<@Nullable Object> stack = new ArrayList<>();

    @Override
    void store(@Nullable Object item, int size) {
        stack.add(item);
    }

    @Override
    @Nullable
    Object remove(int size) {
        return stack.remove(size - 1);
    }
}
