package dev.fermata.scheduler;

/** What waits in a {@link TimerHeap} for its moment. */
abstract class TimerEntry {
    final long deadline;

    /** The place in the heap, or {@link TimerHeap#NOWHERE}; belongs to the heap. */
    int index = TimerHeap.NOWHERE;

    /** The order among equal deadlines; belongs to the heap. */
    long sequence;

    TimerEntry(long deadline) {
        this.deadline = deadline;
    }

    /** Its moment has come, and it has left the heap. Never throws. */
    abstract void handOver();

    /** Whether this comes before another one; the difference, because the clock's origin is arbitrary. */
    final boolean isBefore(TimerEntry other) {
        long difference = deadline - other.deadline;
        return difference < 0 || (difference == 0 && sequence - other.sequence < 0);
    }

    final boolean isDue(long now) {
        return deadline - now <= 0;
    }
}
