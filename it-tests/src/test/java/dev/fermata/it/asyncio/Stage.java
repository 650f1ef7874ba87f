package dev.fermata.it.asyncio;

import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import dev.fermata.Task;
import dev.fermata.scheduler.EventLoop;
import dev.fermata.scheduler.VirtualTime;
import java.util.concurrent.Callable;

/** Where a behaviour is shown. */
enum Stage {
    /** An event loop in virtual time. */
    LOOP {
        @Override
        void show(Callable<?> behaviour) throws Throwable {
            try (EventLoop loop = new EventLoop(new VirtualTime())) {
                Task<?>[] main = new Task<?>[1];
                loop.execute(() -> main[0] = Fermata.spawn(begun(behaviour)));
                loop.runUntil(() -> main[0] != null && main[0].isDone());
                main[0].result();
            }
        }
    },

    /** The shared scheduler, whose threads work at once, in real time. */
    POOL {
        @Override
        void show(Callable<?> behaviour) throws Throwable {
            Task<?> main = Fermata.spawn(begun(behaviour));
            main.handle((value, failure) -> value).join();
            main.result();
        }
    },

    /** A thread of its own: the behaviour calls {@code run} itself. */
    THREAD {
        @Override
        void show(Callable<?> behaviour) throws Throwable {
            behaviour.call();
        }
    };

    /** Runs a behaviour to its end; throws what it throws. */
    abstract void show(Callable<?> behaviour) throws Throwable;

    private static Awaitable<?> begun(Callable<?> behaviour) {
        return Fermata.defer(() -> Fermata.async(() -> (Coroutine<?>) behaviour.call()));
    }
}
