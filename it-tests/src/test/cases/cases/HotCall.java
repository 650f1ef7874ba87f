package cases;

import dev.fermata.Awaitable;
import dev.fermata.Fermata;
import dev.fermata.annotations.Async;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;

/** Awaits a hot call inside a task. The same in both kinds, as its words are qualified. */
public class HotCall {

    @Async
    public static Awaitable<Object> inTask(Callable<CompletionStage<Object>> call) throws Exception {
        Object value = Fermata.await(call.call());
        return Fermata.result(value);
    }
}
