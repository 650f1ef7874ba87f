package dev.fermata.io;

import dev.fermata.AsyncIterator;
import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Goes through the lines of a {@link LineSource} from where others left off. */
final class LineIterator implements AsyncIterator<String> {
    private final LineSource source;
    private @Nullable String found;

    LineIterator(LineSource source) {
        this.source = source;
    }

    @Override
    public Awaitable<Boolean> advance() {
        return new Advance(this);
    }

    @Override
    public String next() {
        String line = found;
        if (line == null) {
            throw new NoSuchElementException();
        }
        found = null;
        return line;
    }

    /** Whether there is a line now; null when that is to be waited for. */
    private @Nullable Boolean find() {
        // asked first: what the last read found is there when this is true
        boolean isLast = source.hasEnded();
        found = source.poll();
        return found != null ? Boolean.TRUE : isLast ? Boolean.FALSE : null;
    }

    private static final class Advance extends Coroutine<Boolean> {
        private final LineIterator iterator;

        Advance(LineIterator iterator) {
            this.iterator = iterator;
        }

        @Override
        protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
            if (enter() != 0) {
                Suspension.take(arrived, driver);
            }
            Boolean isFound = iterator.find();
            while (isFound == null) {
                if (Suspension.await(iterator.source.more(), driver, 0) == Suspension.SUSPENDED) {
                    leave(driver, 1);
                    return Suspension.SUSPENDED;
                }
                isFound = iterator.find();
            }
            return isFound;
        }
    }
}
