package dev.fermata.benchmarks.measure;

import java.time.Duration;

/** How long is measured, and so how small the error gets. */
enum Effort {
    /** Does it work at all. */
    SMOKE(1, 1, 1, 100),
    /** A first impression. */
    QUICK(1, 3, 3, 500),
    /** What is published. */
    FULL(3, 3, 5, 1_000);

    private final int forks;
    private final int warmups;
    private final int iterations;
    private final int iterationMillis;

    Effort(int forks, int warmups, int iterations, int iterationMillis) {
        this.forks = forks;
        this.warmups = warmups;
        this.iterations = iterations;
        this.iterationMillis = iterationMillis;
    }

    /** How many JVMs, one after the other. */
    int forks() {
        return forks;
    }

    /** How many iterations are thrown away. */
    int warmups() {
        return warmups;
    }

    /** How many iterations count. */
    int iterations() {
        return iterations;
    }

    /** After which time a process of JMH hangs: units that take seconds stretch an iteration. */
    Duration limit() {
        return Duration.ofMillis((long) forks * (warmups + iterations) * iterationMillis)
                .multipliedBy(4)
                .plusMinutes(forks);
    }

    /** How long an iteration lasts. */
    int iterationMillis() {
        return iterationMillis;
    }
}
