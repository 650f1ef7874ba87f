package dev.fermata;

import dev.fermata.scheduler.EventLoop;
import dev.fermata.scheduler.VirtualTime;
import dev.fermata.twin.Flow;
import java.util.ArrayList;
import java.util.List;

/** Runs coroutines of tests on an event loop whose time is virtual, and keeps what is reported. */
public final class Virtually {
    public final VirtualTime time = new VirtualTime();
    public final EventLoop loop = new EventLoop(time);
    public final List<String> reports = new ArrayList<>();

    public Virtually() {
        loop.setExceptionHandler((context, failure) -> reports.add(context + ": " + failure));
    }

    /** What the flow answers. */
    public static <T> T run(Flow.Start main) {
        return new Virtually().toTheEnd(main);
    }

    public <T> T toTheEnd(Flow.Start main) {
        try (Runner runner = new Runner(RunnerOptions.defaults().loops(() -> loop))) {
            return runner.run(Flow.<T>flow(main));
        }
    }
}
