package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.scheduler.EventLoop;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One {@link Fermata#run}: an event loop from its making to its end, with the tasks that live in it. */
final class LoopRun {
    private final EventLoop loop;
    private final TaskHome tasks;

    private LoopRun(EventLoop loop, TaskHome tasks) {
        this.loop = loop;
        this.tasks = tasks;
    }

    static <T extends @Nullable Object> T run(Awaitable<T> main) {
        return run(main, new EventLoop());
    }

    /** Runs on a given loop, and closes it. */
    static <T extends @Nullable Object> T run(Awaitable<T> main, EventLoop loop) {
        if (Driver.current().running() != null || EventLoop.current() != null) {
            throw new IllegalStateException("run() cannot be called from a running event loop; await it instead");
        }
        try (loop) {
            return new LoopRun(loop, TaskHome.ofRun(loop)).toTheEnd(main);
        } catch (Throwable failure) {
            throw LoopRun.<RuntimeException>unchecked(failure);
        }
    }

    private <T extends @Nullable Object> T toTheEnd(Awaitable<T> awaitable) throws Throwable {
        try {
            Task<T> main = Task.spawned(awaitable, null, tasks);
            loop.runUntil(main::isDone);
            cancelTheRest();
            closeGenerators();
            return main.result();
        } finally {
            tasks.end();
        }
    }

    private void cancelTheRest() {
        for (List<Task<?>> left = tasks.live(); !left.isEmpty(); left = tasks.live()) {
            List<Task<?>> round = left;
            // one that was completed by hand is done, although its body has not ended: its outcome is not of now
            List<Task<?>> cancelled = round.stream().filter(Task::cancel).toList();
            loop.runUntil(() -> areOver(round));
            cancelled.forEach(this::reportFailure);
        }
    }

    private void closeGenerators() {
        for (List<Task<?>> left = tasks.closeGenerators(); !left.isEmpty(); left = tasks.closeGenerators()) {
            List<Task<?>> round = left;
            loop.runUntil(() -> areOver(round));
            round.forEach(this::reportFailure);
            cancelTheRest();
        }
    }

    private boolean areOver(List<Task<?>> round) {
        return round.stream().allMatch(Task::isOver);
    }

    private void reportFailure(Task<?> task) {
        if (task.isCompletedExceptionally() && !task.isCancelled()) {
            loop.report("unhandled failure of " + task.name() + " during shutdown of run()", Outcomes.failure(task));
        }
    }

    @SuppressWarnings("unchecked") // the trick is that nothing checks the cast
    private static <X extends Throwable> X unchecked(Throwable failure) throws X {
        throw (X) failure;
    }
}
