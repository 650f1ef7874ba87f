package dev.fermata.continuation;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A foreign stage that one task waits for. */
final class AwaitedStage extends StageSource<@Nullable Object> {
    private final FrameChain<?> task;

    AwaitedStage(CompletionStage<?> stage, FrameChain<?> task) {
        super(stage);
        this.task = task;
    }

    @Override
    protected Error cancellation(@Nullable String message) {
        return task.cancellation(message);
    }
}
