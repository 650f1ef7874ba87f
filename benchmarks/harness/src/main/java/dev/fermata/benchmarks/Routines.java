package dev.fermata.benchmarks;

import dev.fermata.benchmarks.echo.EchoCheck;
import dev.fermata.benchmarks.echo.EchoServer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What one peer can do: a routine for each workload that was written for it. A peer's class names them all in its
 * constructor; what it does not name is shown as "not written for this peer".
 */
public abstract class Routines {
    private static final int SHORT_SLEEP_MILLIS = 20;

    private final Map<Workload, Routine> routines = new EnumMap<>(Workload.class);
    private final Map<Workload, Parking> parkings = new EnumMap<>(Workload.class);
    private final Map<Workload, Sleeping> sleepings = new EnumMap<>(Workload.class);
    private final Map<Workload, Watched> watched = new EnumMap<>(Workload.class);
    private final Map<Workload, Supplier<EchoServer>> servers = new EnumMap<>(Workload.class);

    /** A peer without routines. */
    protected Routines() {}

    /** Says how a workload is done. */
    protected final void add(Workload workload, Routine routine) {
        routines.put(workload, routine);
    }

    /** Says how a workload is done that is measured while all wait. */
    protected final void addParking(Workload workload, Parking parking) {
        parkings.put(workload, parking);
        add(workload, size -> parking.park(size).release());
    }

    /** Says how many sleep. */
    protected final void addSleeping(Workload workload, Sleeping sleeping) {
        sleepings.put(workload, sleeping);
        add(workload, size -> sleeping.run(size, SHORT_SLEEP_MILLIS));
    }

    /** Says how a workload is done whose heap is looked at on the way; nobody looks where its time is measured. */
    protected final void addWatched(Workload workload, Watched routine) {
        watched.put(workload, routine);
        add(workload, size -> routine.run(size, () -> {}));
    }

    /** Says how the server is started that a workload is about. */
    protected final void addServer(Workload workload, Supplier<EchoServer> start) {
        servers.put(workload, start);
        add(workload, size -> EchoCheck.answer(start, size));
    }

    /** How a workload is done, if it was written for this peer. */
    public final Optional<Routine> routine(Workload workload) {
        return Optional.ofNullable(routines.get(workload));
    }

    /** The same, for a workload that is measured while all wait. */
    public final Optional<Parking> parking(Workload workload) {
        return Optional.ofNullable(parkings.get(workload));
    }

    /** The same, for a workload that sleeps. */
    public final Optional<Sleeping> sleeping(Workload workload) {
        return Optional.ofNullable(sleepings.get(workload));
    }

    /** The same, for a workload whose heap is looked at on the way. */
    public final Optional<Watched> watched(Workload workload) {
        return Optional.ofNullable(watched.get(workload));
    }

    /** The same, for a workload that is about a server. */
    public final Optional<Supplier<EchoServer>> server(Workload workload) {
        return Optional.ofNullable(servers.get(workload));
    }
}
