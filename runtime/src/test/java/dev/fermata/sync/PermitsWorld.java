package dev.fermata.sync;

import dev.fermata.Coroutine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** A thing that is acquired and released. The model says of each kind beside which others it may be held. */
abstract class PermitsWorld extends World {
    /** The calls that hold what they acquired; {@code -1 - kind} for those who did not wait. */
    private final List<Integer> held = new ArrayList<>();

    /** A semaphore of four permits, of which one to three are acquired. */
    static final class OfSemaphore extends PermitsWorld {
        private final AsyncSemaphore semaphore = AsyncSemaphore.bounded(4);

        @Override
        int kinds() {
            return 3;
        }

        @Override
        Coroutine<?> call(int kind) {
            return kind == 0 ? semaphore.acquire() : semaphore.acquire(kind + 1);
        }

        @Override
        boolean isTaken(int kind) {
            return semaphore.tryAcquire(kind + 1);
        }

        @Override
        void release(int kind) {
            semaphore.release(kind + 1);
        }

        @Override
        boolean mayHold(int kind, List<Integer> others) {
            return others.stream().mapToInt(other -> other + 1).sum() + kind + 1 <= 4;
        }

        @Override
        int waiting() {
            return semaphore.waiting();
        }
    }

    /** A lock. */
    static final class OfLock extends PermitsWorld {
        private final AsyncLock lock = new AsyncLock();

        @Override
        int kinds() {
            return 1;
        }

        @Override
        Coroutine<?> call(int kind) {
            return lock.acquire();
        }

        @Override
        boolean isTaken(int kind) {
            return lock.tryAcquire();
        }

        @Override
        void release(int kind) {
            lock.release();
        }

        @Override
        boolean mayHold(int kind, List<Integer> others) {
            return others.isEmpty();
        }

        @Override
        int waiting() {
            return lock.waiting();
        }
    }

    /** A lock of readers (0) and writers (1). */
    static final class OfReadWriteLock extends PermitsWorld {
        private final AsyncReadWriteLock lock = new AsyncReadWriteLock();

        @Override
        int kinds() {
            return 2;
        }

        @Override
        Coroutine<?> call(int kind) {
            return kind == 0 ? lock.acquireRead() : lock.acquireWrite();
        }

        @Override
        boolean isTaken(int kind) {
            return kind == 0 ? lock.tryAcquireRead() : lock.tryAcquireWrite();
        }

        @Override
        void release(int kind) {
            if (kind == 0) {
                lock.releaseRead();
            } else {
                lock.releaseWrite();
            }
        }

        @Override
        boolean mayHold(int kind, List<Integer> others) {
            return kind == 0 ? !others.contains(1) : others.isEmpty();
        }

        @Override
        int waiting() {
            return lock.waiting();
        }
    }

    abstract boolean isTaken(int kind);

    abstract void release(int kind);

    abstract boolean mayHold(int kind, List<Integer> others);

    abstract int waiting();

    private int kindOf(int holder) {
        return holder < 0 ? -1 - holder : wanted.get(holder);
    }

    private List<Integer> heldKinds() {
        return held.stream().map(this::kindOf).toList();
    }

    @Override
    void arrive(int id) {
        line.add(id);
        handOver();
    }

    @Override
    void giveBack(int id) {
        held.remove((Integer) id);
    }

    @Override
    void handOver() {
        while (!line.isEmpty() && mayHold(wanted.get(line.get(0)), heldKinds())) {
            int first = line.get(0);
            held.add(first);
            goesOn(first, "null");
        }
    }

    @Override
    String act(Random random) {
        Set<Integer> releasable = new TreeSet<>(held);
        releasable.removeAll(fresh);
        if (releasable.isEmpty()) {
            return "";
        }
        int holder = List.copyOf(releasable).get(random.nextInt(releasable.size()));
        release(kindOf(holder));
        held.remove((Integer) holder);
        handOver();
        return " release " + holder;
    }

    @Override
    String actFirst(Random random) {
        int kind = random.nextInt(kinds());
        boolean expected = line.isEmpty() && mayHold(kind, heldKinds());
        if (isTaken(kind) != expected) {
            throw new AssertionError("trying kind " + kind + " is not " + expected);
        }
        if (expected) {
            held.add(-1 - kind);
        }
        return " try " + kind;
    }

    @Override
    String real() {
        return waiting() + " waiting";
    }

    @Override
    String model() {
        return line.size() + " waiting";
    }

    @Override
    void finish() {
        while (!held.isEmpty()) {
            release(kindOf(held.remove(0)));
        }
        for (int kind = 0; kind < kinds(); kind++) {
            int one = kind;
            try {
                release(one);
            } catch (IllegalStateException expected) {
                continue;
            }
            throw new AssertionError("something was held still");
        }
    }
}
