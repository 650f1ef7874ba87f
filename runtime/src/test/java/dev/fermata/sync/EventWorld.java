package dev.fermata.sync;

import dev.fermata.Coroutine;
import java.util.List;
import java.util.Random;

/** An event that is set and cleared. */
final class EventWorld extends World {
    private final AsyncEvent event = new AsyncEvent();
    private boolean set;

    @Override
    int kinds() {
        return 1;
    }

    @Override
    Coroutine<?> call(int kind) {
        return event.whenSet();
    }

    @Override
    void arrive(int id) {
        line.add(id);
        handOver();
    }

    @Override
    void giveBack(int id) {}

    @Override
    void handOver() {
        if (set) {
            List.copyOf(line).forEach(id -> goesOn(id, "null"));
        }
    }

    @Override
    String act(Random random) {
        set = random.nextBoolean();
        if (set) {
            event.set();
        } else {
            event.clear();
        }
        handOver();
        return set ? " set" : " clear";
    }

    @Override
    String real() {
        return event.toString();
    }

    @Override
    String model() {
        return "AsyncEvent[" + (set ? "set]" : line.size() + " waiting]");
    }

    @Override
    void finish() {
        set = false;
        event.clear();
    }
}
