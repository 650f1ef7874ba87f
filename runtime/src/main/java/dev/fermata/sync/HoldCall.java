package dev.fermata.sync;

/** Acquires permits that are released by closing. */
final class HoldCall extends AcquireCall<Held> {
    HoldCall(Permits on, int permits) {
        super(on, permits, null);
    }

    @Override
    Held acquired(int permits) {
        return new Held(on, permits);
    }
}
