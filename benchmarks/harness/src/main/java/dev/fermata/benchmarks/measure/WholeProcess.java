package dev.fermata.benchmarks.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.Parked;
import dev.fermata.benchmarks.Parking;
import dev.fermata.benchmarks.Peer;
import dev.fermata.benchmarks.Routines;
import dev.fermata.benchmarks.Watched;
import dev.fermata.benchmarks.Workload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures one workload of one peer with the whole process: {@code WholeProcess PEER WORKLOAD SIZE}. Prints one line of JSON
 * after {@link #MARK}.
 */
public final class WholeProcess {
    /** Stands before the line of figures. */
    static final String MARK = "figures ";

    private static final int SLEEP_RUNS = 3;
    private static final int FEW_SLEEPERS = 10_000;

    private final Routines routines;
    private final Workload workload;
    private final int size;

    private WholeProcess(Routines routines, Workload workload, int size) {
        this.routines = routines;
        this.workload = workload;
        this.size = size;
    }

    /** Measures, prints, and ends the process whatever threads are left. */
    public static void main(String[] args) throws InterruptedException, IOException {
        Workload workload = Workload.of(args[1]);
        MicroMain.exitUnlessWritten(Peer.of(args[0]), workload);
        WholeProcess process = new WholeProcess(Peer.of(args[0]).load(), workload, Integer.parseInt(args[2]));
        System.out.println(MARK + new ObjectMapper().writeValueAsString(process.measure()));
        System.exit(0);
    }

    private Map<String, Double> measure() throws InterruptedException, IOException {
        return switch (workload.gauge()) {
            case PEAK_HEAP -> peakHeap();
            case RETAINED_HEAP -> retainedHeap();
            case SLEEP -> sleep();
            case FLAT_HEAP -> flatHeap();
            case ECHO -> new EchoMeasurement(routines.server(workload).orElseThrow(), size).figures();
            case TIME -> throw new IllegalArgumentException(workload.id() + " is measured by JMH");
        };
    }

    private Map<String, Double> peakHeap() throws InterruptedException {
        Memory.collect();
        HeapSampler sampler = HeapSampler.started();
        long answer = routines.routine(workload).orElseThrow().run(size);
        double peak = sampler.end();
        workload.verify(size, answer);
        return Map.of("peak_heap_mb", Memory.mebibytes(peak));
    }

    private Map<String, Double> retainedHeap() throws InterruptedException {
        Parking parking = routines.parking(workload).orElseThrow();
        // A small one first, which loads all classes, also those that measure.
        retained(parking, workload.smallSize());
        int half = size / 2;
        // The difference leaves out what does not grow with the number that waits.
        long more = retained(parking, size) - retained(parking, half);
        return Map.of("bytes_each", more / (double) (size - half));
    }

    private long retained(Parking parking, int count) throws InterruptedException {
        long before = Memory.usedAfterCollection();
        Parked parked = parking.park(count);
        long after = Memory.usedAfterCollection();
        workload.verify(count, parked.release());
        return after - before;
    }

    private Map<String, Double> flatHeap() throws InterruptedException {
        Watched routine = routines.watched(workload).orElseThrow();
        workload.verify(workload.smallSize(), routine.run(workload.smallSize(), () -> {}));
        List<Double> heaps = new ArrayList<>();
        heaps.add(Memory.mebibytes(Memory.usedAfterCollection()));
        workload.verify(size, routine.run(size, () -> heaps.add(Memory.mebibytes(Memory.usedNow()))));
        return Map.of(
                "heap_before_mb", heaps.get(0), "heap_after_tenth_mb", heaps.get(1), "heap_at_end_mb", heaps.get(2));
    }

    private Map<String, Double> sleep() {
        int few = Math.min(size, FEW_SLEEPERS);
        sleepers(few, Parameters.SLEEP_MILLIS / 20);
        Map<String, Double> figures = new LinkedHashMap<>();
        for (int run = 1; run <= SLEEP_RUNS; run++) {
            System.gc();
            long start = System.nanoTime();
            sleepers(size, Parameters.SLEEP_MILLIS);
            figures.put("run" + run + "_s", (System.nanoTime() - start) / 1e9);
        }
        figures.put("peak_resident_mb", Memory.mebibytes(Memory.peakResident()));
        return figures;
    }

    private void sleepers(int count, int millis) {
        workload.verify(count, routines.sleeping(workload).orElseThrow().run(count, millis));
    }
}
