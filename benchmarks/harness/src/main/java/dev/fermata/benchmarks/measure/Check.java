package dev.fermata.benchmarks.measure;

import dev.fermata.benchmarks.Peer;
import dev.fermata.benchmarks.Routine;
import dev.fermata.benchmarks.Routines;
import dev.fermata.benchmarks.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs every workload of some peers once, small, and compares the answers: {@code Check PEER...}; exit code 1 if one is wrong. */
public final class Check {
    private final Peer peer;
    private final List<String> right = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    private Check(Peer peer) {
        this.peer = peer;
    }

    /** Checks, prints what was right and what is missing, and ends the process whatever threads are left. */
    public static void main(String[] peers) {
        boolean right = true;
        for (String name : peers) {
            Peer peer = Peer.of(name);
            if (peer.runsOn(Runtime.version().feature())) {
                right &= new Check(peer).run();
            } else {
                System.out.println(name + ": does not run on this JDK");
            }
        }
        System.exit(right ? 0 : 1);
    }

    private boolean run() {
        Routines routines = peer.load();
        for (Workload workload : Workload.values()) {
            Optional<Routine> routine = routines.routine(workload);
            if (routine.isEmpty()) {
                missing.add(workload.id());
            } else {
                check(workload, routine.get());
            }
        }
        System.out.printf("%s: right %s; not written %s; wrong %s%n", peer.id(), right, missing, wrong);
        return wrong.isEmpty();
    }

    private void check(Workload workload, Routine routine) {
        try {
            workload.verify(workload.smallSize(), routine.run(workload.smallSize()));
            right.add(workload.id());
        } catch (Throwable failure) {
            wrong.add(workload.id() + ": " + failure);
        }
    }
}
