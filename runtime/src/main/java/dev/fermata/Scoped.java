package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The coroutine that runs a body inside a {@link CancelScope}. */
final class Scoped<T extends @Nullable Object> extends Coroutine<T> {
    private final ScopeBody<T, ?> body;
    private final CancelScope scope;

    Scoped(@Nullable Duration limit, ScopeBody<T, ?> body) {
        this.body = body;
        this.scope = new CancelScope(limit);
    }

    @Override
    protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
        Object answer;
        try {
            answer = enter() == 0 ? begin(driver, depth) : Suspension.take(arrived, driver);
        } catch (Throwable failure) {
            scope.end(failure);
            return null;
        }
        if (answer == Suspension.SUSPENDED) {
            leave(driver, 1);
        } else {
            scope.end();
        }
        return answer;
    }

    private @Nullable Object begin(Driver driver, int depth) throws Throwable {
        scope.begin(Task.running());
        return Suspension.handOn(body.run(scope), driver, depth, "the body of the scope");
    }

    @Override
    protected void forget() {
        scope.drop();
    }
}
