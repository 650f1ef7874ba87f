package dev.fermata.examples;

import static dev.fermata.Fermata.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import java.time.Duration;

/** A task that is cancelled while it waits, and cleans up, awaiting once more, before it is gone. */
public final class HeldNote {

    @Async
    static Coroutine<Void> hold(String note) {
        System.out.println("holding " + note);
        try {
            await(sleep(Duration.ofDays(1)));
            return result();
        } finally {
            await(sleep(Duration.ofMillis(20)));
            System.out.println("letting " + note + " fade");
        }
    }

    @Async
    static Coroutine<Void> conduct() {
        Task<Void> note = spawn(hold("la"));
        await(sleep(Duration.ofMillis(50)));
        note.cancel();
        try {
            await(note);
        } catch (CancelledError cancelled) {
            System.out.println("going on");
        }
        return result();
    }

    public static void main(String[] args) {
        run(conduct());
    }

    private HeldNote() {}
}
