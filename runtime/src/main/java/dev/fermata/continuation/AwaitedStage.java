package dev.fermata.continuation;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A foreign stage that one driver waits for. */
final class AwaitedStage extends StageSource<@Nullable Object> {
    private final Driver<?> driver;

    AwaitedStage(CompletionStage<?> stage, Driver<?> driver) {
        super(stage);
        this.driver = driver;
    }

    @Override
    protected Error cancellation(@Nullable String message) {
        return driver.cancellation(message);
    }
}
