import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Failures in chains of awaiting methods, at lines that have names. */
public final class Traces {

    private final boolean later;
    private final List<String> seen = new ArrayList<>();
    private Coroutine<String> waiting;

    private Traces(boolean later) {
        this.later = later;
    }

    @Async
    private Coroutine<String> outer() {
        String got = await(middle(1)); // outer awaits
        return result(got);
    }

    @Async
    private Coroutine<String> middle(int n) {
        if (later) {
            await(yieldNow()); // middle suspends
        }
        String got = await(inner(n)); // middle awaits
        return result(got + n);
    }

    @Async
    private Coroutine<String> inner(int n) {
        if (later) {
            await(yieldNow()); // inner suspends
        }
        return result(fail(n)); // inner fails
    }

    private static String fail(int n) {
        throw new IllegalStateException("n is " + n); // the failure
    }

    @Async
    private CompletableFuture<String> hot() {
        if (later) {
            await(yieldNow()); // hot suspends
        }
        return done(await(hotInner())); // hot awaits
    }

    @Async
    private CompletableFuture<String> hotInner() {
        if (later) {
            await(yieldNow()); // hotInner suspends
        }
        return done(fail(2)); // hotInner fails
    }

    @Async
    private Coroutine<String> lambdas() {
        Coroutine<String> made = async(() -> {
            if (later) {
                await(yieldNow()); // lambda suspends
            }
            return result(fail(3)); // lambda fails
        });
        return result(await(made)); // lambdas awaits
    }

    @Async
    private Coroutine<String> promised() {
        CompletableFuture<String> promise = new CompletableFuture<>();
        if (later) {
            spawn(async(() -> { // makes the other
                promise.completeExceptionally(failure()); // completes it
                return result();
            }));
        } else {
            promise.completeExceptionally(failure()); // completes it before
        }
        return result(await(promise)); // promised awaits
    }

    private static Exception failure() {
        return new IllegalStateException("made"); // made
    }

    @Async
    private Coroutine<String> again() {
        try {
            await(outer()); // again awaits
        } catch (IllegalStateException caught) {
            if (later) {
                await(yieldNow());
            }
            throw caught;
        }
        return result("");
    }

    @Async
    private Coroutine<String> caught() {
        try {
            await(outer()); // caught awaits
        } catch (IllegalStateException caught) {
            return result(render(caught));
        }
        return result("");
    }

    @Async
    private Coroutine<String> twice() {
        Task<String> task = spawn(outer());
        String first = "";
        for (int i = 0; i < 2; i++) {
            try {
                await(task); // twice awaits
            } catch (IllegalStateException failure) {
                first = render(failure);
            }
        }
        return result(first);
    }

    @Async
    private Coroutine<String> stack() {
        if (later) {
            await(yieldNow());
        }
        StackTraceElement top = Thread.currentThread().getStackTrace()[1]; // the stack
        StackWalker walker = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
        StackWalker.StackFrame frame = walker.walk(frames -> frames.findFirst()).orElseThrow(); // the walk
        return result(line(top) + "\n" + line(frame.toStackTraceElement()) + "\n" + frame.getDeclaringClass());
    }

    @Async
    private Coroutine<String> states() {
        CompletableFuture<String> gate = new CompletableFuture<>();
        waiting = waits(gate);
        seen.add(waiting.toString());
        Task<String> task = spawn(waiting);
        seen.add(waiting.toString());
        await(yieldNow());
        seen.add(waiting.toString());
        gate.complete("");
        await(task);
        seen.add(waiting.toString());
        return result(String.join("\n", seen));
    }

    @Async
    private Coroutine<String> waits(CompletableFuture<String> gate) {
        String name = gate.toString(); // waits begins
        await(gate); // waits suspends
        seen.add(waiting.toString());
        return result(name);
    }

    private static String render(Throwable failure) {
        return Arrays.stream(failure.getStackTrace()).map(Traces::line).collect(Collectors.joining("\n"));
    }

    private static String line(StackTraceElement element) {
        return element.getClassName() + "." + element.getMethodName() + ":" + element.getLineNumber();
    }

    private Coroutine<String> start(String which) {
        return switch (which) {
            case "chain" -> outer();
            case "hot" -> async(() -> result(await(hot()))); // the hot call
            case "lambdas" -> lambdas();
            case "promised" -> promised();
            case "again" -> again();
            case "caught" -> caught();
            case "twice" -> twice();
            case "states" -> states();
            default -> stack();
        };
    }

    /** The trace of what fails, or what the coroutine says. */
    public static String of(String which, boolean later) {
        try {
            return run(new Traces(later).start(which)); // the run
        } catch (IllegalStateException failure) {
            return render(failure);
        }
    }

    public static void main(String[] arguments) {
        for (String which : arguments) {
            for (boolean later : new boolean[] {false, true}) {
                System.out.println(which + (later ? ", suspended" : ", ready"));
                try {
                    System.out.println(run(new Traces(later).start(which)));
                } catch (IllegalStateException failure) {
                    failure.printStackTrace(System.out);
                }
            }
        }
    }
}
