package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.FrameChain;
import dev.fermata.continuation.Home;
import dev.fermata.scheduler.EventLoop;
import dev.fermata.scheduler.Scheduler;
import dev.fermata.scheduler.Unreachable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where tasks live: one for each event loop, and so for each {@link Fermata#run}, and one for the shared scheduler. Numbers
 * them, and knows the failures that nobody has retrieved yet.
 */
final class TaskHome extends Home {

    static {
        Unreachable.prepare();
    }

    private final Set<UnretrievedFailure> unretrieved = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger();
    private final boolean ends;

    private TaskHome(Scheduler scheduler, boolean ends) {
        super(scheduler);
        this.ends = ends;
    }

    /** That of the running task, else of the event loop on this thread, else of the shared scheduler. */
    static TaskHome current() {
        FrameChain<?> running = Driver.current().running();
        if (running != null) {
            return (TaskHome) running.home();
        }
        EventLoop loop = EventLoop.current();
        return loop == null ? Shared.INSTANCE : of(loop);
    }

    /** That of any scheduler. */
    static TaskHome of(Scheduler scheduler) {
        if (scheduler instanceof EventLoop loop) {
            return of(loop);
        }
        return scheduler == Scheduler.shared() ? Shared.INSTANCE : new TaskHome(scheduler, false);
    }

    private static TaskHome of(EventLoop loop) {
        if (loop.attachment() instanceof TaskHome known) {
            return known;
        }
        TaskHome made = new TaskHome(loop, false);
        loop.attach(made);
        return made;
    }

    /** That of a run which is about to begin. */
    static TaskHome ofRun(EventLoop loop) {
        TaskHome made = new TaskHome(loop, true);
        loop.attach(made);
        return made;
    }

    /** Ends the run: reports the failures that nobody asked for. */
    void end() {
        unretrieved.forEach(UnretrievedFailure::report);
    }

    /** Those that live now. */
    List<Task<?>> live() {
        List<Task<?>> live = new ArrayList<>();
        residents().forEach(chain -> live.add((Task<?>) chain));
        return live;
    }

    /** Spawns what closes the generators that were begun here and are left. */
    List<Task<?>> closeGenerators() {
        List<Task<?>> closing = new ArrayList<>();
        closingsOfGenerators().forEach(frame -> closing.add(Task.spawned((Coroutine<?>) frame, null, this)));
        return closing;
    }

    void add(UnretrievedFailure failure) {
        if (ends) {
            unretrieved.add(failure);
        }
    }

    void remove(UnretrievedFailure failure) {
        unretrieved.remove(failure);
    }

    /** The number of a new task: from 1 on, in the order in which they are made. */
    int nextNumber() {
        if (isConfined()) {
            int number = numbers.getPlain() + 1;
            numbers.setPlain(number);
            return number;
        }
        return numbers.incrementAndGet();
    }

    private static final class Shared {
        static final TaskHome INSTANCE = new TaskHome(Scheduler.shared(), false);
    }
}
