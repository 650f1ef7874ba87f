import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionStage;

class Uncaught {
    Coroutine<String> read(String p) throws IOException {
        return result(p);
    }

    Coroutine<String> notCaught() {
        return result(await(read("x"))); // error
    }

    Coroutine<String> notCaughtFromStage(CompletionStage<String> stage) {
        return result(await(stage, IOException.class)); // error
    }

    Coroutine<List<String>> notCaughtFromGather(List<String> all) {
        return result(await(gather(all, p -> read(p)))); // error
    }

    static String main() {
        return run(() -> new Uncaught().read("x")); // error
    }
}
