package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The coroutine that runs the body of a {@link TaskGroup}, and waits for its tasks:
 *
 * <pre>
 *   0 ──▶ BODY ──ended──▶ JOINING ──all tasks have ended──▶ value or failure
 *                            └──cancelled──▶ JOINING, shielded
 * </pre>
 */
final class Grouped<T extends @Nullable Object> extends Coroutine<T> {
    private static final int BODY = 1;
    private static final int JOINING = 2;

    private final @Nullable GroupBody<T, ?> body;
    private final boolean supervises;
    private @Nullable TaskGroup group;
    private @Nullable Task<?> host;
    private int requestsBefore;
    private @Nullable Object value;
    private @Nullable CancelledError cancelled;
    private @Nullable GroupScope shield;

    /** Of a new group. */
    Grouped(GroupBody<T, ?> body, boolean supervises) {
        this.body = body;
        this.supervises = supervises;
    }

    /** Only waits. */
    Grouped(TaskGroup group) {
        this.body = null;
        this.supervises = false;
        this.group = group;
    }

    @Override
    protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
        int state = enter();
        Task<?> running = state == 0 ? begin() : Objects.requireNonNull(host);
        TaskGroup mine = Objects.requireNonNull(group);
        if (state == JOINING) {
            try {
                Suspension.take(arrived, driver);
            } catch (CancelledError requested) {
                cancelled(requested);
            }
        } else if (body != null) {
            try {
                Object answer = state == BODY
                        ? Suspension.take(arrived, driver)
                        : Suspension.handOn(body.run(mine), driver, depth, "the body of the group");
                if (answer == Suspension.SUSPENDED) {
                    leave(driver, BODY);
                    return answer;
                }
                value = answer;
                mine.scope().end(running);
            } catch (Throwable failure) {
                mine.scope().end(running);
                bodyFailed(failure);
            }
        }
        return join(driver);
    }

    private Task<?> begin() {
        Task<?> running = Task.running();
        host = running;
        requestsBefore = running.cancelling();
        if (group == null) {
            group = new TaskGroup(running.home(), supervises);
            group.scope().begin(running);
        }
        return running;
    }

    private void bodyFailed(Throwable failure) {
        TaskGroup mine = Objects.requireNonNull(group);
        if (!(failure instanceof CancelledError requested)) {
            mine.fail(failure);
        } else if (!mine.isCancelled() || isCancelledFromOutside()) {
            cancelled = requested;
            mine.cancel();
        }
    }

    private boolean isCancelledFromOutside() {
        Task<?> running = Objects.requireNonNull(host);
        return running.cancelling() > requestsBefore
                || Objects.requireNonNull(group).scope().isCancelledFromOutside(running);
    }

    private void cancelled(CancelledError requested) {
        cancelled = requested;
        Objects.requireNonNull(group).cancel();
        if (shield == null) {
            shield = GroupScope.shielding(Objects.requireNonNull(host));
        }
    }

    private @Nullable Object join(Driver driver) throws Throwable {
        TaskGroup mine = Objects.requireNonNull(group);
        Promise<Boolean> end = mine.stillRunning();
        while (end != null) {
            if (Suspension.await(end, driver, 0) == Suspension.SUSPENDED) {
                leave(driver, JOINING);
                return Suspension.SUSPENDED;
            }
            end = mine.stillRunning();
        }
        return outcome(mine, Objects.requireNonNull(host));
    }

    private @Nullable Object outcome(TaskGroup mine, Task<?> running) throws Throwable {
        if (shield != null) {
            shield.unshield(running);
        }
        mine.scope().close();
        Throwable failure = mine.failure();
        if (failure != null) {
            if (running.cancelling() > requestsBefore) {
                // the failure takes the place of a cancellation that must not be lost
                mine.scope().passOn(running, cancelled == null ? null : cancelled.getMessage());
            }
            throw failure;
        }
        if (cancelled != null) {
            throw cancelled;
        }
        return value;
    }
}
