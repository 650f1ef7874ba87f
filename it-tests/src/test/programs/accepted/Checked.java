import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checked exceptions: declared by the call, or named at the await. */
class Checked {
    @Async
    Coroutine<String> read(Path p) throws IOException {
        return result(Files.readString(p));
    }

    @Async
    Coroutine<String> caught(Path p) {
        try {
            return result(await(read(p)));
        } catch (IOException e) {
            return result("no");
        }
    }

    @Async
    Coroutine<String> caughtFromStage(HttpClient h, HttpRequest q) {
        try {
            return result(
                    await(h.sendAsync(q, BodyHandlers.ofString()), IOException.class).body());
        } catch (IOException e) {
            return result("no");
        }
    }

    @Async
    Coroutine<List<String>> readAll(List<Path> ps) throws IOException {
        return result(await(gather(ps, p -> read(p))));
    }

    @Async
    Coroutine<List<String>> readAllByReference(List<Path> ps) throws IOException {
        return result(await(gather(ps, this::read)));
    }

    @Async
    Coroutine<Integer> deferred(Path p) {
        return result(await(defer(() -> read(p))).length());
    }

    public static void main(String[] args) throws IOException {
        String s = run(() -> new Checked().read(Path.of("x")));
        System.out.println(s);
    }
}
