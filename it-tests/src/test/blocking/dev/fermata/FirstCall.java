package dev.fermata;

import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;

/** What a stage says when it calls back for the first time; whoever asks blocks until then. */
final class FirstCall<T> implements BiConsumer<T, Throwable> {

    private final CountDownLatch called = new CountDownLatch(1);
    private T value;
    private Throwable failure;

    @Override
    public synchronized void accept(T newValue, Throwable newFailure) {
        if (called.getCount() > 0) {
            value = newValue;
            failure = newFailure;
            called.countDown();
        }
    }

    T value() {
        called();
        return value;
    }

    Throwable failure() {
        called();
        return failure;
    }

    private void called() {
        try {
            called.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
