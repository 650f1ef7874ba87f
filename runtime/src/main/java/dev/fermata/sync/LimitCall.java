package dev.fermata.sync;

import dev.fermata.continuation.Callee;
import dev.fermata.continuation.FrameChain;
import dev.fermata.continuation.Suspension;
import org.jspecify.annotations.Nullable;

/** Takes permits of a bucket. */
final class LimitCall extends WaitingCall<Limiter, @Nullable Void> {
    private final @Nullable Object key;
    private final int permits;
    private final Callee callee;
    private @Nullable Bucket bucket;

    LimitCall(Limiter on, @Nullable Object key, int permits, Callee callee) {
        super(on);
        this.key = key;
        this.permits = permits;
        this.callee = callee;
    }

    @Override
    protected Callee callee() {
        return callee;
    }

    /** The same from the first attempt on. */
    @Override
    Bucket line() {
        Bucket known = bucket;
        if (known == null) {
            known = on.bucket(key);
            bucket = known;
        }
        return known;
    }

    @Override
    Wait newWait(boolean isAgain) {
        return new LimitWait(line(), isAgain, permits);
    }

    @Override
    @Nullable
    Object attempt(boolean isPromised) {
        if (isPromised) {
            line().take(permits, on.now());
            return null;
        }
        return on.take(line(), permits) ? null : Suspension.SUSPENDED;
    }

    private static final class LimitWait extends HeavyWait {
        private final Bucket bucket;
        private boolean isOver;

        LimitWait(Bucket bucket, boolean isAgain, int permits) {
            super(bucket, isAgain, permits);
            this.bucket = bucket;
            bucket.waitBegins();
        }

        @Override
        boolean end() {
            if (!isOver) {
                isOver = true;
                bucket.waitEnds();
            }
            return super.end();
        }

        @Override
        protected boolean enlist(FrameChain<?> waiter) {
            begin(waiter);
            bucket.on().offer(bucket);
            bucket.on().wakeUp();
            return true;
        }
    }
}
