package dev.fermata.twin;

import dev.fermata.Coroutine;
import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import java.util.concurrent.CompletionStage;

/** The coroutine that awaits a stage. */
public final class StageFlow extends Coroutine<Object> {
    private final CompletionStage<?> stage;

    public StageFlow(CompletionStage<?> stage) {
        this.stage = stage;
    }

    @Override
    protected Object resume(Object arrived, Driver driver, int depth) throws Throwable {
        if (enter() == 1) {
            return Suspension.take(arrived, driver);
        }
        Object value = Suspension.await(stage, driver, depth);
        if (value == Suspension.SUSPENDED) {
            leave(driver, 1);
        }
        return value;
    }
}
