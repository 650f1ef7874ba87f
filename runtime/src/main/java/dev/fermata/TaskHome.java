package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.FrameChain;
import dev.fermata.continuation.Home;
import dev.fermata.scheduler.EventLoop;
import dev.fermata.scheduler.Scheduler;
import dev.fermata.scheduler.Unreachable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Where tasks live: one for each event loop, and so for each {@link Runner}, and one for the shared scheduler. Numbers them, and
 * knows the failures that nobody has retrieved yet.
 */
final class TaskHome extends Home {

    static {
        Unreachable.prepare();
    }

    private final Set<UnretrievedFailure> unretrieved = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger();
    private final boolean ends;
    private final @Nullable EventLoop eager;

    /** The main task of the run, and its context when it has made none of its own. */
    private @Nullable Task<?> main;

    private @Nullable TaskContext contextOfMain;

    private TaskHome(Scheduler scheduler, boolean ends, @Nullable EventLoop eager) {
        super(scheduler);
        this.ends = ends;
        this.eager = eager;
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
        return scheduler == Scheduler.shared() ? Shared.INSTANCE : new TaskHome(scheduler, false, null);
    }

    private static TaskHome of(EventLoop loop) {
        if (loop.attachment() instanceof TaskHome known) {
            return known;
        }
        TaskHome made = new TaskHome(loop, false, null);
        loop.attach(made);
        return made;
    }

    /** That of a runner; tasks that are spawned there are perhaps all eager. */
    static TaskHome ofRun(EventLoop loop, boolean eager) {
        TaskHome made = new TaskHome(loop, true, eager ? loop : null);
        loop.attach(made);
        return made;
    }

    /** Whether a task that is spawned on this thread now starts at once. */
    boolean isEager() {
        EventLoop known = eager;
        return known != null && known.isOnLoop();
    }

    /** Notes what runs now, and which context it begins with, for when it first sets something. */
    void setMain(Task<?> task, TaskContext context) {
        main = task;
        contextOfMain = context;
    }

    /** The context of a task that has set nothing yet, and was given none. */
    TaskContext contextFor(Task<?> task) {
        TaskContext known = contextOfMain;
        return known != null && task == main ? known : new TaskContext();
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

    /** Those that are not done, where the caller is; with the running one, wherever it began. */
    static Set<Task<?>> all() {
        Set<Task<?>> all = new LinkedHashSet<>(current().live());
        if (Driver.current().running() instanceof Task<?> running) {
            all.add(running);
        }
        all.removeIf(Task::isDone);
        return Collections.unmodifiableSet(all);
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
        static final TaskHome INSTANCE = new TaskHome(Scheduler.shared(), false, null);
    }
}
