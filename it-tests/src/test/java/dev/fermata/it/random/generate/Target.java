package dev.fermata.it.random.generate;

/** A statement that a break or continue may name or reach. */
final class Target {

    final String label;
    final boolean loop;
    /** Whether a break without a label may reach it. */
    final boolean plain;

    private boolean broken;
    private boolean continued;

    Target(String label, boolean loop, boolean plain) {
        this.label = label;
        this.loop = loop;
        this.plain = plain;
    }

    void setBroken() {
        broken = true;
    }

    void setContinued() {
        continued = true;
    }

    boolean isBroken() {
        return broken;
    }

    boolean isContinued() {
        return continued;
    }
}
