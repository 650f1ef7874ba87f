package dev.fermata;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that belongs to a thread and that tasks are to carry with them: a {@link ThreadLocal}, the diagnostic context of a
 * logging library, or a snapshot of all that another library knows of a thread. See {@link TaskLocal#mirroring(ThreadValue)}.
 *
 * <p>Both methods are called at the beginning and at the end of each step of a task that carries it, so they are short, and
 * touch the calling thread only.
 *
 * @param <T> the type of the value
 */
public interface ThreadValue<T extends @Nullable Object> {

    /**
     * What the calling thread has now.
     *
     * @return the value, which nobody changes afterwards
     */
    T get();

    /**
     * Gives the calling thread a value, in place of the one that it has.
     *
     * @param value what {@link #get} answered, perhaps on another thread
     */
    void set(T value);

    /**
     * A thread-local.
     *
     * @param <T> the type of the value
     * @param local the thread-local
     * @return what reads and sets it
     */
    static <T extends @Nullable Object> ThreadValue<T> of(ThreadLocal<T> local) {
        return of(local::get, local::set);
    }

    /**
     * Whatever two functions read and set.
     *
     * @param <T> the type of the value
     * @param getter see {@link #get}
     * @param setter see {@link #set}
     * @return both as one
     */
    static <T extends @Nullable Object> ThreadValue<T> of(Supplier<? extends T> getter, Consumer<? super T> setter) {
        return new ThreadValue<>() {
            @Override
            public T get() {
                return getter.get();
            }

            @Override
            public void set(T value) {
                setter.accept(value);
            }
        };
    }
}
