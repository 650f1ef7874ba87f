package dev.fermata;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of some {@link TaskLocal}s at one moment. Immutable, so that a context is copied by a reference; small, so that
 * looking through it beats hashing.
 */
final class Values {
    /** Stands for no value, as null is one. */
    static final Object ABSENT = new Object();

    static final Values NONE = new Values(new Object[0]);

    /** A local, its value, the next local, its value … */
    private final @Nullable Object[] pairs;

    private final boolean mirrors;

    private Values(@Nullable Object[] pairs) {
        this.pairs = pairs;
        boolean found = false;
        for (int i = 0; i < pairs.length; i += 2) {
            found |= local(i).mirrored() != null;
        }
        this.mirrors = found;
    }

    boolean isEmpty() {
        return pairs.length == 0;
    }

    /** Whether some of them stand in for a value of the thread. */
    boolean hasMirrors() {
        return mirrors;
    }

    /** The value, or {@link #ABSENT}. */
    @Nullable
    Object get(TaskLocal<?> local) {
        int index = indexOf(local);
        return index < 0 ? ABSENT : pairs[index + 1];
    }

    /** These and one value more, or another one; {@link #ABSENT} takes it out. */
    Values with(TaskLocal<?> local, @Nullable Object value) {
        int index = indexOf(local);
        if (value == ABSENT) {
            return index < 0 ? this : without(index);
        }
        @Nullable Object[] changed = Arrays.copyOf(pairs, index < 0 ? pairs.length + 2 : pairs.length);
        int at = index < 0 ? pairs.length : index;
        changed[at] = local;
        changed[at + 1] = value;
        return new Values(changed);
    }

    /** These, as far as others do not say otherwise. */
    Values with(Values others) {
        Values all = this;
        for (int i = 0; i < others.pairs.length; i += 2) {
            all = all.with(others.local(i), others.pairs[i + 1]);
        }
        return all;
    }

    /** What the thread has now for those of these that mirror it. */
    Values ofThread() {
        Values found = NONE;
        for (int i = 0; mirrors && i < pairs.length; i += 2) {
            ThreadValue<?> mirrored = local(i).mirrored();
            if (mirrored != null) {
                found = found.with(local(i), mirrored.get());
            }
        }
        return found;
    }

    /** Gives the thread those that mirror it. */
    void toThread() {
        for (int i = 0; mirrors && i < pairs.length; i += 2) {
            local(i).putOnThread(pairs[i + 1]);
        }
    }

    private Values without(int index) {
        @Nullable Object[] rest = new Object[pairs.length - 2];
        System.arraycopy(pairs, 0, rest, 0, index);
        System.arraycopy(pairs, index + 2, rest, index, rest.length - index);
        return new Values(rest);
    }

    private int indexOf(TaskLocal<?> local) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i] == local) {
                return i;
            }
        }
        return -1;
    }

    private TaskLocal<?> local(int index) {
        return (TaskLocal<?>) Objects.requireNonNull(pairs[index]);
    }
}
