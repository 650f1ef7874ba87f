package dev.fermata.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.Fermata;
import dev.fermata.Task;
import dev.fermata.scheduler.EventLoop;
import dev.fermata.scheduler.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One random history of a {@link World}: the same seed, the same history. After each batch all is compared. */
final class History {
    private static final int BATCHES = 12;
    private static final int MOST_OPERATIONS = 4;

    private final VirtualTime time = new VirtualTime();
    private final EventLoop loop = new EventLoop(time);
    private final List<Task<?>> tasks = new ArrayList<>();
    private final List<Integer> starting = new ArrayList<>();
    private final StringBuilder log = new StringBuilder();
    private final World world;
    private final Random random;
    private Throwable failure;

    History(World world, long seed) {
        this.world = world;
        this.random = new Random(seed);
        world.time = time;
        loop.setExceptionHandler((context, thrown) -> failure = thrown);
    }

    /** What was done, for people. */
    String log() {
        return log.toString();
    }

    void play() throws Throwable {
        for (int i = 0; i < BATCHES; i++) {
            batch(this::operate);
            if (random.nextInt(3) == 0) {
                sleep();
            }
        }
        batch(() -> tasks.forEach(task -> cancel(tasks.indexOf(task))));
        batch(world::finish);
        loop.close();
    }

    private void batch(Runnable operations) throws Throwable {
        world.fresh.clear();
        log.append("\n-");
        loop.execute(operations);
        settle();
        world.fresh.clear();
        begin();
        compare();
    }

    private void settle() {
        loop.runUntil(() -> loop.queued().isEmpty());
    }

    /** The model's calls begin: one turn after the batch, in order. */
    private void begin() {
        starting.stream().filter(id -> world.outcome(id).equals(World.WAITS)).forEach(world::arrive);
        starting.clear();
    }

    private void compare() throws Throwable {
        if (failure != null) {
            throw failure;
        }
        for (int id = 0; id < tasks.size(); id++) {
            assertEquals(world.outcome(id), outcome(tasks.get(id)), "call " + id);
        }
        assertEquals(world.model(), world.real());
    }

    private static String outcome(Task<?> task) {
        if (!task.isDone()) {
            return World.WAITS;
        }
        try {
            return "" + task.result();
        } catch (Throwable thrown) {
            return thrown.getClass().getSimpleName();
        }
    }

    private void operate() {
        log.append(world.actFirst(random));
        for (int left = 1 + random.nextInt(MOST_OPERATIONS); left > 0; left--) {
            switch (random.nextInt(5)) {
                case 0, 1 -> start();
                case 2 -> cancelAny();
                default -> log.append(world.act(random));
            }
        }
    }

    private void start() {
        int id = tasks.size();
        int kind = random.nextInt(world.kinds());
        world.wanted.put(id, kind);
        tasks.add(Fermata.spawn(world.call(kind)));
        starting.add(id);
        log.append(" start ").append(id).append(" of kind ").append(kind);
    }

    private void cancelAny() {
        if (!tasks.isEmpty()) {
            // those who came late wait still
            cancel(Math.max(0, tasks.size() - 1 - random.nextInt(6)));
        }
    }

    private void cancel(int id) {
        log.append(" cancel ").append(id);
        tasks.get(id).cancel();
        if (starting.contains(id)) {
            world.outcomes.putIfAbsent(id, World.CANCELLED);
        } else {
            world.cancel(id);
        }
    }

    private void sleep() throws Throwable {
        long moment = time.nanoTime() + random.nextInt(2_000);
        log.append("\n- until ").append(moment);
        boolean[] isThere = new boolean[1];
        loop.schedule(() -> isThere[0] = true, moment);
        loop.runUntil(() -> isThere[0]);
        settle();
        world.advanceTo(moment);
        compare();
    }
}
