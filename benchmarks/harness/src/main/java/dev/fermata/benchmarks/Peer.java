package dev.fermata.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One way to write asynchronous code: what it is called, where its classes are, what it needs. In the order of all tables. */
public enum Peer {
    /** State machines written by hand: the limit. */
    HAND("hand-written state machine", "jdk", "hand.HandRoutines"),
    /** Plain methods, for what an await costs that is not there. */
    PLAIN("plain method", "jdk", "plain.PlainRoutines"),
    /** What all of this is for. */
    FERMATA("Fermata", "fermata", "fermata.FermataRoutines"),
    /** Stages composed by hand. */
    CF("CompletableFuture chains", "jdk", "futures.FutureRoutines"),
    /** EA Async. */
    EA("EA Async", "ea", "ea.EaRoutines"),
    /** Tascalate Async/Await. */
    TASCALATE("Tascalate", "tascalate", "tascalate.TascalateRoutines"),
    /** Kotlin on the event loop of its {@code runBlocking}. */
    KT("Kotlin (runBlocking)", "kotlin", "kotlin.RunBlockingRoutines"),
    /** Kotlin on the harness's loop, which accepts no work from other threads. */
    KT_LOOP("Kotlin (harness loop)", "kotlin", "kotlin.LoopRoutines"),
    /** Kotlin on all cores. */
    KT_DEFAULT("Kotlin (Dispatchers.Default)", "kotlin", "kotlin.DefaultRoutines"),
    /** Coroutines of offbynull. */
    OFFBYNULL("offbynull", "offbynull", "offbynull.OffbynullRoutines"),
    /** Kilim. */
    KILIM("Kilim", "kilim", "kilim.KilimRoutines"),
    /** Virtual threads on all cores. */
    LOOM("virtual threads", "jdk", "loom.LoomRoutines"),
    /** Virtual threads on one core. */
    LOOM_1("virtual threads, 1 carrier", "jdk", "loom.LoomRoutines");

    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    private final String label;
    private final String module;
    private final String className;

    Peer(String label, String module, String className) {
        this.label = label;
        this.module = module;
        this.className = "dev.fermata.benchmarks." + className;
    }

    /** The peer of a short name such as {@code kt-loop}. */
    public static Peer of(String id) {
        return Arrays.stream(values())
                .filter(peer -> peer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such peer: " + id));
    }

    /** Its short name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is called in tables. */
    public String label() {
        return label;
    }

    /** The Maven module that holds it. */
    public String module() {
        return module;
    }

    /** Whether it can run on a JDK of this feature version. */
    public boolean runsOn(int jdk) {
        return jdk >= FIRST_WITH_VIRTUAL_THREADS || this != LOOM && this != LOOM_1;
    }

    /** The options that its JVM needs. */
    public List<String> jvmOptions() {
        return this != LOOM_1
                ? List.of()
                : List.of("-Djdk.virtualThreadScheduler.parallelism=1", "-Djdk.virtualThreadScheduler.maxPoolSize=1");
    }

    /** Makes its routines; its module must be on the class path. */
    public Routines load() {
        try {
            return (Routines) Class.forName(className).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("peer " + id() + ", class " + className, e);
        }
    }
}
