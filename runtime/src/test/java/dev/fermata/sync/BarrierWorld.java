package dev.fermata.sync;

import dev.fermata.Coroutine;
import java.util.List;
import java.util.Random;

/** A barrier of three, which is aborted and reset now and then. */
final class BarrierWorld extends World {
    private static final int PARTIES = 3;

    private final AsyncBarrier barrier = new AsyncBarrier(PARTIES);
    private boolean broken;

    @Override
    int kinds() {
        return 1;
    }

    @Override
    Coroutine<?> call(int kind) {
        return barrier.arrive();
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
        if (broken) {
            fail();
        } else if (line.size() == PARTIES) {
            List<Integer> all = List.copyOf(line);
            all.forEach(id -> goesOn(id, "" + all.indexOf(id)));
        }
    }

    private void fail() {
        List.copyOf(line).forEach(id -> goesOn(id, "BrokenBarrierException"));
    }

    @Override
    String act(Random random) {
        switch (random.nextInt(8)) {
            case 0 -> {
                barrier.abort();
                broken = true;
                fail();
                return " abort";
            }
            case 1, 2 -> {
                barrier.reset();
                broken = false;
                fail();
                return " reset";
            }
            default -> {
                return "";
            }
        }
    }

    @Override
    String real() {
        return barrier.toString();
    }

    @Override
    String model() {
        return "AsyncBarrier[" + line.size() + " of 3" + (broken ? ", broken]" : "]");
    }

    @Override
    void finish() {
        barrier.reset();
        broken = false;
    }
}
