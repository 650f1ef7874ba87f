package dev.fermata.frame;

import dev.fermata.AsyncIterator;
import dev.fermata.Awaitable;
import dev.fermata.Fermata;
import dev.fermata.TwoWayGenerator;
import dev.fermata.continuation.Frame;
import dev.fermata.continuation.Generation;
import org.jspecify.annotations.Nullable;

/** The generator of a transformed method, as users have it. */
final class MethodGenerator<T extends @Nullable Object, S extends @Nullable Object> extends TwoWayGenerator<T, S> {

    private final GeneratorRun<T, S> run;
    private boolean taken;

    MethodGenerator(Frame body) {
        this.run = new GeneratorRun<>(body);
    }

    private Generation generation() {
        return run.generation();
    }

    @Override
    public AsyncIterator<T> asyncIterator() {
        if (taken) {
            throw new IllegalStateException(
                    "a generator runs only once, and a loop has taken this one before; call the method"
                            + " again for another one");
        }
        taken = true;
        return this;
    }

    @Override
    public Awaitable<Boolean> advance() {
        return generation().isOver() ? Fermata.result(false) : run.request(this);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // only the body's emitter hands elements out, and T may be nullable
    public T next() {
        return (T) generation().takeElement();
    }

    @Override
    public Awaitable<Boolean> send(S value) {
        if (generation().isOver()) {
            return Fermata.result(false);
        }
        if (!generation().hasBegun()) {
            throw new IllegalStateException("nothing hears what is sent before the first element: advance() first");
        }
        run.request(this);
        generation().send(value);
        return run;
    }

    @Override
    public Awaitable<Boolean> throwInto(Throwable failure) {
        if (generation().isOver()) {
            return Fermata.defer(() -> {
                throw failure;
            });
        }
        run.request(this);
        generation().sendFailure(failure);
        return run;
    }

    @Override
    public Awaitable<?> closeAsync() {
        if (!generation().isOver() && !generation().hasBegun()) {
            generation().abandon();
        }
        return generation().isOver() ? super.closeAsync() : run.close();
    }

    /** Asks for all elements that are left, as those of another generator. */
    GeneratorRun<T, S> requestAll(Generation outer, boolean hears) {
        if (taken || generation().isOver()) {
            throw new IllegalStateException(
                    "a generator runs only once, and this one has ended or belongs to a loop; call the"
                            + " method again for another one");
        }
        taken = true;
        return run.requestAll(this, outer, hears);
    }

    @Override
    public String toString() {
        return "AsyncGenerator[" + generation() + "]";
    }
}
