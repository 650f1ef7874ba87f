package dev.fermata.benchmarks.kilim;

import dev.fermata.benchmarks.Parameters;
import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import kilim.Pausable;
import kilim.PauseReason;
import kilim.Scheduler;
import kilim.Task;
import kilim.timerservice.Timer;

/** The event loop: resumes one task after the other, each until it pauses. */
final class RunQueue extends Scheduler {
    private final ArrayDeque<Task<?>> ready = new ArrayDeque<>();
    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>();

    @SuppressWarnings({"unchecked", "rawtypes"})
    static Promise<Integer>[] completedPromises() {
        Promise<Integer>[] promises = new Promise[Parameters.TABLE];
        for (int i = 0; i < promises.length; i++) {
            promises[i] = new Promise<>(i);
        }
        return promises;
    }

    @Override
    public boolean isEmptyish() {
        return ready.isEmpty();
    }

    @Override
    public int numThreads() {
        return 1;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void schedule(int index, Task task) {
        ready.add(task);
    }

    @Override
    public void scheduleTimer(Timer timer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void idledown() {}

    void spawn(Task<?> task) {
        task.setScheduler(this);
        task.start();
    }

    /** Runs it, and whatever it starts. */
    void run(Task<?> task) {
        spawn(task);
        run();
    }

    /** Runs until nothing is left to run. */
    void run() {
        while (true) {
            for (Task<?> task = ready.poll(); task != null; task = ready.poll()) {
                task.run();
            }
            if (alarms.isEmpty()) {
                return;
            }
            waitForAlarm();
        }
    }

    void sleep(Task<?> task, int millis) throws Pausable {
        Alarm alarm = new Alarm(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis), task);
        alarms.add(alarm);
        Task.pause(alarm);
    }

    private void waitForAlarm() {
        long wait = alarms.element().deadline - System.nanoTime();
        if (wait > 0) {
            LockSupport.parkNanos(wait);
        }
        long now = System.nanoTime();
        for (Alarm alarm = alarms.peek(); alarm != null && alarm.deadline <= now; alarm = alarms.peek()) {
            alarms.poll();
            alarm.rung = true;
            alarm.task.resume();
        }
    }

    private static final class Alarm implements Comparable<Alarm>, PauseReason {
        private final long deadline;
        private final Task<?> task;
        private boolean rung;

        Alarm(long deadline, Task<?> task) {
            this.deadline = deadline;
            this.task = task;
        }

        @Override
        public int compareTo(Alarm other) {
            return Long.compare(deadline, other.deadline);
        }

        @Override
        @SuppressWarnings("rawtypes")
        public boolean isValid(Task waiting) {
            return !rung;
        }
    }
}
