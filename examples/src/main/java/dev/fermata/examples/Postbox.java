package dev.fermata.examples;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A postbox that blocks whoever reads from it while it is empty: a thread is given that task, and the loop goes on. */
public final class Postbox {

    @Async
    static Coroutine<Void> morning() throws InterruptedException {
        BlockingQueue<String> box = new ArrayBlockingQueue<>(1);
        Task<String> letter = spawn(toThread(() -> box.take()));
        for (int cup = 1; cup <= 2; cup++) {
            await(sleep(Duration.ofMillis(10)));
            System.out.println("cup of tea " + cup);
        }
        box.add("dear reader");
        System.out.println("a letter: " + await(letter));
        return result();
    }

    @Async
    static Coroutine<String> read(Path file) throws IOException {
        try {
            return result(await(toThread(() -> Files.readString(file))));
        } catch (NoSuchFileException nowhere) {
            return result("there is no " + nowhere.getFile());
        }
    }

    public static void main(String[] args) throws Exception {
        run(() -> morning());
        System.out.println(run(() -> read(Path.of("address book"))));
    }

    private Postbox() {}
}
