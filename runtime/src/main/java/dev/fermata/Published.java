package dev.fermata;

import java.util.Objects;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** One pass over what a publisher sends: asks for so many at a time, and for more when all of these were taken. */
final class Published<T> extends Arrivals<T> implements Subscriber<T> {
    private final int batch;
    private @Nullable Subscription subscription;
    private int demanded;
    private boolean isClosed;

    Published(int batch) {
        this.batch = batch;
    }

    static <T> AsyncIterable<T> by(Publisher<? extends T> publisher, int batch) {
        Objects.requireNonNull(publisher, "publisher");
        if (batch < 1) {
            throw new IllegalArgumentException("who asks for " + batch + " elements at a time never gets one");
        }
        return () -> {
            Published<T> published = new Published<>(batch);
            publisher.subscribe(published);
            return published;
        };
    }

    @Override
    public void onSubscribe(Subscription given) {
        boolean isRefused;
        synchronized (this) {
            isRefused = isClosed || subscription != null;
            if (!isRefused) {
                subscription = given;
            }
        }
        if (isRefused) {
            given.cancel();
        } else {
            demand();
        }
    }

    @Override
    public void onNext(T element) {
        synchronized (this) {
            demanded--;
        }
        add(Objects.requireNonNull(element, "element"));
    }

    @Override
    public void onError(Throwable cause) {
        fail(Objects.requireNonNull(cause, "cause"));
    }

    @Override
    public void onComplete() {
        end();
    }

    @Override
    void beforeWaiting() {
        demand();
    }

    private void demand() {
        Subscription asked;
        synchronized (this) {
            if (subscription == null || demanded > 0 || size() > 0) {
                return;
            }
            demanded = batch;
            asked = subscription;
        }
        asked.request(batch);
    }

    @Override
    public Awaitable<?> closeAsync() {
        Subscription left;
        synchronized (this) {
            isClosed = true;
            left = subscription;
        }
        if (left != null) {
            left.cancel();
        }
        return Done.INSTANCE;
    }
}
