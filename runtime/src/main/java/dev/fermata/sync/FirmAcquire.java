package dev.fermata.sync;

import dev.fermata.CancelledError;
import org.jspecify.annotations.Nullable;

/** Acquires a lock whatever happens. Its value is the last cancellation that came meanwhile, or null. */
final class FirmAcquire extends AcquireCall<@Nullable Throwable> {
    private @Nullable Throwable cancellation;

    FirmAcquire(Permits on) {
        super(on, 1, null);
    }

    @Override
    Wait newWait(boolean isAgain) {
        return new FirmWait(this, isAgain);
    }

    @Override
    @Nullable
    Object acquired(int permits) {
        return cancellation;
    }

    /** Its turn has come, or else it stands in line once more. */
    @Override
    void interrupt(Throwable failure) throws Throwable {
        if (!(failure instanceof CancelledError)) {
            super.interrupt(failure);
        }
        cancellation = failure;
    }

    /** Stays in line when it is cancelled, and takes the request along. */
    private static final class FirmWait extends Wait {
        private final FirmAcquire call;

        FirmWait(FirmAcquire call, boolean isAgain) {
            super(call.line(), isAgain);
            this.call = call;
        }

        @Override
        public boolean cancel() {
            return cancel(null);
        }

        @Override
        public boolean cancel(@Nullable String message) {
            synchronized (call.on.lock()) {
                if (isWaiting()) {
                    call.cancellation = new CancelledError(message);
                    return true;
                }
                return false;
            }
        }
    }
}
