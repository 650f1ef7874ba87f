package dev.fermata;

import java.util.NoSuchElementException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicReference;

/** A generator, its emitter and the thread of its body, which takes turns with whoever asks. */
final class GeneratorThread<T, S> extends TwoWayGenerator<T, S> implements Emitter<T, S> {

    /** What goes from one thread to the other: a value or a failure. */
    private record Message(Object value, Throwable failure) {}

    /** What lies on the stack of a body: the cases recurse deep. */
    private static final long STACK_BYTES = 256L << 20;

    private static final Object NOTHING = new Object();
    private static final ThreadLocal<GeneratorThread<?, ?>> RUNNING = new ThreadLocal<>();

    private final GeneratorBody body;
    private final SynchronousQueue<Message> requests = new SynchronousQueue<>();
    private final SynchronousQueue<Message> answers = new SynchronousQueue<>();
    private final AtomicReference<Object> element = new AtomicReference<>(NOTHING);
    private boolean begun;
    private boolean over;
    private boolean taken;

    GeneratorThread(GeneratorBody body) {
        this.body = body;
    }

    static GeneratorThread<?, ?> running() {
        return RUNNING.get();
    }

    private void runBody() {
        RUNNING.set(this);
        Message last;
        try {
            take(requests);
            body.run();
            last = new Message(false, null);
        } catch (Throwable failure) {
            last = new Message(null, failure);
        }
        put(answers, last);
    }

    private boolean ask(Object value, Throwable failure) {
        if (over) {
            return false;
        }
        if (!begun) {
            begun = true;
            Thread thread = new Thread(null, this::runBody, "generator", STACK_BYTES);
            thread.setDaemon(true);
            thread.start();
        }
        put(requests, new Message(value, failure));
        Message answer = take(answers);
        if (answer.failure != null) {
            over = true;
            throw Fermata.<RuntimeException>sneaky(answer.failure);
        }
        over = !(Boolean) answer.value;
        return !over;
    }

    @Override
    public AsyncIterator<T> asyncIterator() {
        if (taken) {
            throw new IllegalStateException("a generator runs only once");
        }
        taken = true;
        return this;
    }

    @Override
    public Awaitable<Boolean> advance() {
        return Fermata.result(ask(null, null));
    }

    @Override
    public Awaitable<Boolean> send(S value) {
        return Fermata.result(ask(value, null));
    }

    @Override
    public Awaitable<Boolean> throwInto(Throwable failure) {
        return Fermata.result(ask(null, failure));
    }

    @Override
    @SuppressWarnings("unchecked")
    public T next() {
        Object next = element.getAndSet(NOTHING);
        if (next == NOTHING) {
            throw new NoSuchElementException();
        }
        return (T) next;
    }

    @Override
    public Awaitable<?> closeAsync() {
        GeneratorExit exit = new GeneratorExit();
        try {
            if (begun && ask(null, exit)) {
                throw new IllegalStateException("an async generator ignored GeneratorExit");
            }
        } catch (GeneratorExit own) {
            if (own != exit) {
                throw own;
            }
        }
        over = true;
        return Fermata.result();
    }

    @Override
    @SuppressWarnings("unchecked")
    public S emit(T emitted) {
        element.set(emitted);
        put(answers, new Message(true, null));
        Message request = take(requests);
        if (request.failure != null) {
            throw Fermata.<RuntimeException>sneaky(request.failure);
        }
        return (S) request.value;
    }

    @Override
    public void emitAll(AsyncGenerator<? extends T> inner) {
        boolean more = Fermata.await(inner.advance());
        while (more) {
            try {
                emit(inner.next());
            } catch (GeneratorExit exit) {
                inner.close();
                throw exit;
            } catch (Throwable thrown) {
                more = Fermata.await(inner.throwInto(thrown));
                continue;
            }
            more = Fermata.await(inner.advance());
        }
    }

    @Override
    public void emitAll(TwoWayGenerator<? extends T, ? super S> inner) {
        boolean more = Fermata.await(inner.advance());
        while (more) {
            more = Fermata.await(inner.send(emit(inner.next())));
        }
    }

    @Override
    public TwoWayGenerator<T, S> end() {
        return null;
    }

    private static void put(SynchronousQueue<Message> queue, Message message) {
        try {
            queue.put(message);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static Message take(SynchronousQueue<Message> queue) {
        try {
            return queue.take();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
