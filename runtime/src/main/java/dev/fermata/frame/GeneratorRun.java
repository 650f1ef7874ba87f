package dev.fermata.frame;

import dev.fermata.Coroutine;
import dev.fermata.Emitter;
import dev.fermata.Fermata;
import dev.fermata.GeneratorExit;
import dev.fermata.TwoWayGenerator;
import dev.fermata.continuation.BegunGenerators;
import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Frame;
import dev.fermata.continuation.Generation;
import dev.fermata.continuation.Suspension;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the consumer of a generator awaits, once for each element, and what the body emits to. It does not refer to the
 * generator as users have it, so that one that was left can be found.
 */
final class GeneratorRun<T extends @Nullable Object, S extends @Nullable Object> extends Coroutine<Boolean>
        implements Emitter<T, S>, BegunGenerators.Unfinished {
    private final Generation generation;

    /** Known from the first request to the first turn. */
    private @Nullable Object handle;

    private BegunGenerators.@Nullable Entry entry;
    private @Nullable BegunGenerators begun;
    private @Nullable GeneratorExit exit;

    /** That of the generator which hands all of this one's elements on, where that is the request. */
    private @Nullable Generation outer;

    private boolean hearing;

    GeneratorRun(Frame body) {
        this.generation = new Generation(this, body);
    }

    Generation generation() {
        return generation;
    }

    /** Reserves the next turn. */
    GeneratorRun<T, S> request(Object asking) {
        generation.reserve();
        if (!generation.hasBegun()) {
            handle = asking;
        }
        return this;
    }

    /** Reserves all turns that are left, for another generator. */
    GeneratorRun<T, S> requestAll(Object asking, Generation from, boolean hears) {
        request(asking);
        outer = from;
        hearing = hears;
        return this;
    }

    @Override
    public @Nullable Frame closing() {
        return generation.reserveForHome() ? exiting() : null;
    }

    /** Reserves the last turn. */
    GeneratorRun<T, S> close() {
        generation.reserve();
        return exiting();
    }

    private GeneratorRun<T, S> exiting() {
        GeneratorExit thrown = new GeneratorExit();
        exit = thrown;
        generation.beginClosing();
        generation.sendFailure(thrown);
        return this;
    }

    @Override
    protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
        try {
            Object answer = enter() == 0 ? goOn(driver, depth) : generation.ended(arrived);
            if (generation.isOver()) {
                over();
            }
            return answer;
        } catch (Throwable failure) {
            over();
            if (failure == exit) {
                return false;
            }
            throw failure;
        }
    }

    private @Nullable Object goOn(Driver driver, int depth) throws Throwable {
        if (handle != null) {
            begin(driver, handle);
        }
        Generation to = outer;
        return to == null ? generation.goOn(driver, depth) : generation.delegate(to, hearing, driver, depth);
    }

    private void begin(Driver driver, Object asking) {
        BegunGenerators others = driver.home().generators();
        others.closingsOfUnreachable().forEach(closing -> Fermata.spawn((Coroutine<?>) closing));
        begun = others;
        entry = others.add(asking, this);
        handle = null;
    }

    private void over() {
        BegunGenerators.Entry known = entry;
        if (known != null) {
            Objects.requireNonNull(begun).remove(known);
            entry = null;
        }
    }

    @Override
    protected void forget() {
        generation.giveUp();
        if (generation.isOver()) {
            over();
        }
    }

    @Override
    public TwoWayGenerator<T, S> end() {
        return GeneratorEnd.ofAny();
    }

    /** Hands an element out; see {@link Generation#emit}. */
    Object emit(@Nullable Object element, Driver driver) {
        return generation.emit(element, driver);
    }

    /** Awaits all of another generator's elements as elements of this one. */
    @Nullable
    Object emitAll(MethodGenerator<?, ?> inner, boolean hears, Driver driver, int depth) throws Throwable {
        GeneratorRun<?, ?> all = inner.requestAll(generation, hears);
        return Suspension.await(all, driver, depth);
    }
}
