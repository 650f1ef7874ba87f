package dev.fermata.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fermata.benchmarks.Gauge;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A number that a raw result holds. Where several iterations or processes told it, their median. */
enum Metric {
    /** Time of one unit. */
    TIME("ns") {
        @Override
        OptionalDouble of(JsonNode result) {
            return iterations(result).median();
        }
    },
    /** How far the iterations lie apart: half of what is between their quartiles. */
    TIME_ERROR("±") {
        @Override
        OptionalDouble of(JsonNode result) {
            return iterations(result).halfOfTheMiddle();
        }
    },
    /** Bytes allocated for one unit. */
    ALLOCATION("B") {
        @Override
        OptionalDouble of(JsonNode result) {
            return number(result.path("jmh")
                    .path("secondaryMetrics")
                    .path("gc.alloc.rate.norm")
                    .path("score"));
        }
    },
    /** The most heap in use. */
    PEAK_HEAP("MB") {
        @Override
        OptionalDouble of(JsonNode result) {
            return median(result, "peak_heap_mb");
        }
    },
    /** Heap that one waiting unit holds, to a tenth of a byte: how much else there is differs by some kilobytes. */
    RETAINED("B each") {
        @Override
        OptionalDouble of(JsonNode result) {
            OptionalDouble bytes = median(result, "bytes_each");
            return bytes.isEmpty() ? bytes : OptionalDouble.of(Math.rint(bytes.getAsDouble() * 10) / 10);
        }
    },
    /** Until all have slept; of the process's three runs and of all processes. */
    SLEEP("s") {
        @Override
        OptionalDouble of(JsonNode result) {
            return median(result, "run1_s", "run2_s", "run3_s");
        }
    },
    /** The most resident memory. */
    RESIDENT("MB resident") {
        @Override
        OptionalDouble of(JsonNode result) {
            return median(result, "peak_resident_mb");
        }
    },
    /** Heap in use after a tenth of the units. */
    HEAP_AFTER_TENTH("MB after a tenth") {
        @Override
        OptionalDouble of(JsonNode result) {
            return median(result, "heap_after_tenth_mb");
        }
    },
    /** Heap in use after all units. */
    HEAP_AT_END("MB at the end") {
        @Override
        OptionalDouble of(JsonNode result) {
            return median(result, "heap_at_end_mb");
        }
    },
    /** Processor time of the server for one line. */
    ECHO_COST("µs of a core a line") {
        @Override
        OptionalDouble of(JsonNode result) {
            return median(result, "core_us_per_line");
        }
    },
    /** The most lines a second for each core that the server used. */
    ECHO_RATE("lines a second and core") {
        @Override
        OptionalDouble of(JsonNode result) {
            return median(result, "lines_per_core_second");
        }
    },
    /** How long 99 of 100 lines take at most, under a load that is light. */
    ECHO_LATENESS("µs p99") {
        @Override
        OptionalDouble of(JsonNode result) {
            return median(result, "paced_p99_us");
        }
    };

    private final String unit;

    Metric(String unit) {
        this.unit = unit;
    }

    /** What a workload is compared by. */
    static Metric of(Gauge gauge) {
        return switch (gauge) {
            case TIME -> TIME;
            case PEAK_HEAP -> PEAK_HEAP;
            case RETAINED_HEAP -> RETAINED;
            case SLEEP -> SLEEP;
            case FLAT_HEAP -> HEAP_AT_END;
            case ECHO -> ECHO_COST;
        };
    }

    /** Its number in a result; none when the run failed or the number is not a finite one. */
    abstract OptionalDouble of(JsonNode result);

    /** For the head of a column. */
    String unit() {
        return unit;
    }

    private static OptionalDouble number(JsonNode node) {
        return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
    }

    /** The times of all iterations of all forks. */
    private static Spread iterations(JsonNode result) {
        JsonNode forks = result.path("jmh").path("primaryMetric").path("rawData");
        return new Spread(elements(forks).flatMap(Metric::elements).mapToDouble(JsonNode::asDouble));
    }

    private static OptionalDouble median(JsonNode result, String... names) {
        return new Spread(elements(result.path("figures"))
                        .flatMap(figures -> Arrays.stream(names).map(figures::path))
                        .filter(JsonNode::isNumber)
                        .mapToDouble(JsonNode::asDouble))
                .median();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
