package dev.fermata.sync;

import dev.fermata.Coroutine;
import dev.fermata.scheduler.VirtualTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A thing that tasks share, and beside it a model of it, as plain as can be: whoever waits is a number in a list. Each call is made by a
 * task of its own. What happens in one step of the loop, and to the model at once, is called a batch.
 */
abstract class World {
    static final String WAITS = "waits";
    static final String CANCELLED = "CancelledError";

    /** How each call ended, by the model. */
    final Map<Integer, String> outcomes = new HashMap<>();

    /** The calls that wait, by the model, in order. */
    final List<Integer> line = new ArrayList<>();

    /** Of which kind each call is. */
    final Map<Integer, Integer> wanted = new HashMap<>();

    /** What was handed over in this batch: who got it may still be cancelled. */
    final Set<Integer> fresh = new HashSet<>();

    VirtualTime time;

    /** How many kinds of calls there are. */
    abstract int kinds();

    /** Makes a call. */
    abstract Coroutine<?> call(int kind);

    /** The model: a call stands in line, and perhaps goes on at once. */
    abstract void arrive(int id);

    /** The model: what was handed over in this batch is given back. */
    abstract void giveBack(int id);

    /** The model: lets go on who can. */
    abstract void handOver();

    /** Does something else to both; answers what, in words. */
    abstract String act(Random random);

    /** As {@link #act}, when nothing is on its way. */
    String actFirst(Random random) {
        return "";
    }

    /** What is seen of the real thing, and of the model. */
    abstract String real();

    abstract String model();

    /** The model: the time goes on. */
    void advanceTo(long moment) {}

    /** Does to both what brings back the beginning, once nobody waits. */
    abstract void finish();

    final String outcome(int id) {
        return outcomes.getOrDefault(id, WAITS);
    }

    final void cancel(int id) {
        if (line.remove((Integer) id)) {
            outcomes.put(id, CANCELLED);
            handOver();
        } else if (fresh.remove(id)) {
            outcomes.put(id, CANCELLED);
            giveBack(id);
            handOver();
        }
    }

    final void goesOn(int id, String outcome) {
        line.remove((Integer) id);
        outcomes.put(id, outcome);
        fresh.add(id);
    }
}
