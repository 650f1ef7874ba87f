package dev.fermata.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToLongFunction;

/**
 * One thing that every peer does in its own way. Its size is the number of units of work; each peer answers the same
 * checksum, which each measurement compares.
 *
 * <p>"Yield" is: suspend, let the event loop take its next turn, go on.
 */
public enum Workload {
    /** One coroutine awaits what is completed already, taken in turn from a table. */
    W1("Await of a completed promise", "await", Gauge.TIME, 1_000_000, Checksums::ready),

    /** The same with completed instances of {@code CompletableFuture}. */
    W1F("Await of a completed CompletableFuture", "await", Gauge.TIME, 1_000_000, Checksums::ready),

    /** Two coroutines, each of which yields for half of the size. */
    W2("Suspend and resume", "yield", Gauge.TIME, 100_000, size -> size),

    /** Ten calls deep, each awaits the next and adds one; the innermost answers at once. */
    W3("Chain of ten calls, the innermost does not suspend", "chain", Gauge.TIME, 20_000, Checksums::chains),

    /** The same, and the innermost yields once. */
    W3S("Chain of ten calls, the innermost suspends", "chain", Gauge.TIME, 20_000, Checksums::chains),

    /** Calls that await a thousand times, each hundredth time a yield, else what is completed already. */
    W4("One await of a hundred suspends", "await", Gauge.TIME, 100_000, Checksums::sparse),

    /** Skynet: each node starts ten children as tasks and awaits them one by one; leaves answer their number. */
    W5("Skynet, a tree of tasks", "leaf", Gauge.TIME, 1_000_000, Checksums::numbers),

    /** The same, for the most heap that is ever in use. */
    W5M("Skynet, peak heap", "leaf", Gauge.PEAK_HEAP, 1_000_000, Checksums::numbers),

    /** Tasks that wait for one promise, each with an int, a long and a String that it needs afterwards. */
    W6("Memory of a waiting task", "task", Gauge.RETAINED_HEAP, 1_000_000, Checksums::parked),

    /** Coroutines that each await the next, the last a promise, with the same three variables. */
    W6C(
            "Memory of a waiting coroutine that is awaited directly",
            "coroutine",
            Gauge.RETAINED_HEAP,
            1_000_000,
            Checksums::parked),

    /** Tasks that all sleep for a second. */
    W7("Sleeping tasks", "task", Gauge.SLEEP, 1_000_000, size -> size),

    /** A producer and a consumer on one thread, with a queue of {@link Parameters#CAPACITY} between them. */
    W8("Bounded queue between two tasks", "item", Gauge.TIME, 100_000, Checksums::numbers),

    /** Children started at once, each yields and answers its number; one awaits all of them. */
    W9("Fan-out and gather", "child", Gauge.TIME, 10_000, Checksums::numbers),

    /** Calls with a hot loop of arithmetic, which yields half-way. */
    W10("Hot loop that suspends half-way", "call", Gauge.TIME, 20, HotLoop.HALF_WAY::scalarCalls),

    /** The same loop, which yields in its first turn: nearly all of it runs after the resume. */
    W10A("Hot loop after a suspension", "call", Gauge.TIME, 20, HotLoop.FIRST::scalarCalls),

    /** Calls with a nested loop, the inner one for vector instructions; the outer one yields half-way. */
    W10V("Nested loops that suspend half-way", "call", Gauge.TIME, 20, HotLoop.HALF_WAY::nestedCalls),

    /** The same loops, which yield in the first turn of the outer one. */
    W10VA("Nested loops after a suspension", "call", Gauge.TIME, 20, HotLoop.FIRST::nestedCalls),

    /** One coroutine awaits instances of {@code CompletableFuture}, each of which its loop completes in the next turn. */
    W11("Await of a pending CompletableFuture", "suspension", Gauge.TIME, 100_000, Checksums::numbers),

    /** The baseline of W11: as many futures, made and completed in the same way, and nobody waits for them. */
    W11B("The same futures without an await", "future", Gauge.TIME, 100_000, Checksums::numbers),

    /** W11 with little memory, and a look at the heap after a tenth of it and at the end. */
    W11M(
            "Heap while pending futures are awaited again and again",
            "suspension",
            Gauge.FLAT_HEAP,
            10_000_000,
            Checksums::numbers),

    /** Failures, new ones with their traces, through {@link Parameters#DEEP} awaiting calls to who catches them. */
    W12("Failure through 64 calls, nothing suspends", "failure", Gauge.TIME, 1_000, Checksums::numbers),

    /** The same, and the innermost yields once before it throws. */
    W12S("Failure through 64 suspended calls", "failure", Gauge.TIME, 1_000, Checksums::numbers),

    /** W12 with {@link Parameters#SHALLOW} calls: the difference shows what a call costs. */
    W12L("Failure through 16 calls, nothing suspends", "failure", Gauge.TIME, 1_000, Checksums::numbers),

    /** W12S with {@link Parameters#SHALLOW} calls. */
    W12SL("Failure through 16 suspended calls", "failure", Gauge.TIME, 1_000, Checksums::numbers),

    /** Tasks that only compute, started on a scheduler of all cores, and their sum. */
    W13("Tasks that compute, on all cores", "task", Gauge.TIME, 1_000, CpuWork::sum),

    /** The same in a process that has one core. */
    W13O("Tasks that compute, on one core", "task", Gauge.TIME, 1_000, CpuWork::sum),

    /** Two on a scheduler of all cores that hand each other a number, and back. */
    W13P("Ping-pong on all cores", "round", Gauge.TIME, 20_000, size -> Checksums.numbers(2 * size)),

    /** A server that sends back lines, with so many connections from another process. */
    W14("Echo of lines over sockets", "connection", Gauge.ECHO, 1_000, Checksums::numbers);

    private static final int GROWTH_FROM = 1_000;

    private final String title;
    private final String unit;
    private final Gauge gauge;
    private final int size;
    private final IntToLongFunction checksum;

    Workload(String title, String unit, Gauge gauge, int size, IntToLongFunction checksum) {
        this.title = title;
        this.unit = unit;
        this.gauge = gauge;
        this.size = size;
        this.checksum = checksum;
    }

    /** The workload of a short name such as {@code w3s}. */
    public static Workload of(String id) {
        return Arrays.stream(values())
                .filter(workload -> workload.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such workload: " + id));
    }

    /** Its short name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is, for people. */
    public String title() {
        return title;
    }

    /** What is counted by its size. */
    public String unit() {
        return unit;
    }

    /** What is measured of it. */
    public Gauge gauge() {
        return gauge;
    }

    /** How many units are measured. */
    public int size() {
        return size;
    }

    /** How many units are enough to see that a peer does it right. */
    public int smallSize() {
        return Math.min(size, GROWTH_FROM);
    }

    /** The right answer. */
    public long checksum(int units) {
        return checksum.applyAsLong(units);
    }

    /** Throws unless the answer is right. */
    public void verify(int units, long answer) {
        long right = checksum(units);
        if (answer != right) {
            throw new IllegalStateException(id() + " of " + units + " answered " + answer + " instead of " + right);
        }
    }

    /** Whether its processes get one core only. */
    public boolean onOneCore() {
        return this == W13O;
    }

    /** The sizes that show how its cost grows; none for most. */
    public List<Integer> growth() {
        return switch (this) {
            case W2, W5, W7, W9 -> List.of(GROWTH_FROM, 10_000, 100_000, 1_000_000, 10_000_000);
            default -> List.of();
        };
    }
}
