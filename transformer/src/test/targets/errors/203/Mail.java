// A coroutine that blocks holds up all others that share its thread, and on an event loop that is every one. The list of calls that block
// comes with Fermata (threads, futures, queues, networks, databases, whole files); yours are added to it with `blocking=FILE` of
// the agent, `--blocking FILE` of the command line or `<blockingCalls>` of the Maven plugin, a line each, or are marked `@Blocking`:
//
// ```text
// # All overloads; behind the arrow the cure, which may be left out
// com.acme.Database.query -> await(database.queryAsync(...))
// # One overload; all methods whose names begin so; a constructor
// com.acme.Lock.take(long, java.util.concurrent.TimeUnit)
// com.acme.Client.read*
// com.acme.Client.<init>(java.lang.String)
// # Blocks as little as the methods that it overrides
// ! com.acme.MemoryClient.read*
// # Where the class file is not to be found
// com.acme.Cluster extends com.acme.Client
// ```
//
// A future that is complete does not block. So `get()` and `join()` are left alone after `await(CompletableFuture.allOf(...))` and
// `await(gather(...))`, and where their variable was asked whether it is done or mentioned before an `await`. A call that does not block in
// your case is silenced with `@SuppressAsyncWarnings("FERMATA-203")` on the method or type.
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.*;
import java.util.*;
import java.util.concurrent.*;

class Mail {
    @Async
    Coroutine<Void> sendAgain(Runnable send) throws InterruptedException {
        Thread.sleep(1000); // FERMATA-203
        send.run();
        return result();
    }

    @Async
    Coroutine<Void> sendLater(Runnable send) { // instead
        await(sleep(java.time.Duration.ofSeconds(1)));
        await(CompletableFuture.runAsync(send)); // on a thread that may block
        return result();
    }
}
