package dev.fermata;

import dev.fermata.scheduler.EventLoop;
import dev.fermata.scheduler.VirtualTime;
import dev.fermata.twin.Flow;
import java.util.ArrayList;
import java.util.List;

/** Runs coroutines of tests on an event loop whose time is virtual, and keeps what is reported. */
final class Virtually {
    final VirtualTime time = new VirtualTime();
    final EventLoop loop = new EventLoop(time);
    final List<String> reports = new ArrayList<>();

    Virtually() {
        loop.setExceptionHandler((context, failure) -> reports.add(context + ": " + failure));
    }

    /** What the flow answers. */
    static <T> T run(Flow.Start main) {
        return new Virtually().toTheEnd(main);
    }

    <T> T toTheEnd(Flow.Start main) {
        return LoopRun.run(Flow.<T>flow(main), loop);
    }
}
