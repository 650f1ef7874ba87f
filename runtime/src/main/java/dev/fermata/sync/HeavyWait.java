package dev.fermata.sync;

/** A wait for more than one. */
class HeavyWait extends Wait {
    private final int weight;

    HeavyWait(Line line, boolean isAgain, int weight) {
        super(line, isAgain);
        this.weight = weight;
    }

    @Override
    final int weight() {
        return weight;
    }
}
