package dev.fermata.transform.diagnostic;

/** Every mistake that the transformer reports, with its stable number, the usual reason and the usual cure. */
public enum DiagnosticCode {
    AWAIT_OUTSIDE_ASYNC(
            101,
            Severity.ERROR,
            "the method is not transformed, so that it would have to block its thread",
            "mark the method @Async and return Coroutine<T>, or run the coroutine with run(...) or spawn(...)"),
    AWAIT_IN_INITIALISER(
            102,
            Severity.ERROR,
            "a constructor or initialiser must finish before anybody may use the object or class",
            "await in an @Async factory method and pass the result to the constructor"),
    AWAIT_UNDER_MONITOR(
            103,
            Severity.ERROR,
            "a monitor belongs to a thread that will have moved on",
            "use AsyncLock, or move the await out of the block"),
    SYNCHRONIZED_METHOD(
            104,
            Severity.ERROR,
            "the lock belongs to a thread, and the method goes on later on another one",
            "use AsyncLock, or synchronize only the statements between two awaits"),
    UNSUPPORTED_RETURN_TYPE(
            105,
            Severity.ERROR,
            "an @Async method answers before its body has ended, so that it must return something to wait for",
            "return Coroutine<T>, Awaitable<T>, CompletableFuture<T>, CompletionStage<T>, Task<T>, AsyncGenerator<T> or void"),
    ASYNC_WITHOUT_BODY(
            106, Severity.ERROR, "there is no body to transform", "remove @Async here and mark the implementation"),
    AWAIT_IN_PLAIN_LAMBDA(
            107,
            Severity.ERROR,
            "who calls the lambda expects its result at once",
            "let the lambda return Coroutine<T>, or use a loop in the @Async method"),
    AWAIT_BY_REFERENCE(
            108,
            Severity.ERROR,
            "a reference to await is called by code that is not transformed",
            "write a lambda or a loop in an @Async method that calls await itself"),
    EACH_OUTSIDE_LOOP(
            109,
            Severity.ERROR,
            "the iterator is closed on every path out of its loop, so that the loop must be known",
            "write for (var x : each(source)) { … } in the @Async method, and pass on elements, not the iterator"),
    METHOD_TOO_LARGE(
            111,
            Severity.ERROR,
            "the JVM allows 64 KB of code in a method",
            "split the method: what it awaits may stand in @Async methods of its own"),
    AMBIGUOUS_OVERLOADS(
            112,
            Severity.ERROR,
            "the copies of a method keep its name, and the overloads of this name use up all descriptors for them",
            "give some of the overloads another name"),
    HIDDEN_TYPE(
            113,
            Severity.ERROR,
            "a class that is not public must not be named by code of another package, which the resumed method would have to do",
            "do all that needs the value between two awaits, or make its class public"),
    EMITTER_OUTSIDE_GENERATOR(
            114,
            Severity.ERROR,
            "an emitter belongs to one activation of a generator method",
            "return AsyncGenerator<T> and end with return out.end(), or take the emitter as a parameter"),
    GENERATOR_WITHOUT_END(
            115,
            Severity.ERROR,
            "an @Async method that returns AsyncGenerator<T> is the body of a generator, and its return the end of it",
            "end with return out.end(), and hand on another generator's elements with out.emitAll(other); or leave @Async away"),
    METHOD_NOT_COMPILED(
            201,
            Severity.WARNING,
            "HotSpot leaves methods of more than 8,000 bytes to the interpreter",
            "split the method: what it awaits may stand in @Async methods of its own"),
    DROPPED_COROUTINE(
            202,
            Severity.WARNING,
            "a coroutine does nothing until somebody awaits it",
            "await it, return it, or run it beside with spawn(...)"),
    BLOCKING_CALL(
            203,
            Severity.WARNING,
            "while the thread is blocked, no other coroutine goes on that shares it",
            "do it on a thread that may block, and await(CompletableFuture.supplyAsync(...))"),
    CLASS_FILE_TOO_NEW(
            301,
            Severity.WARNING,
            "this version of Fermata does not know the class file format",
            "use a newer Fermata, or compile with an older --release"),
    NO_STACK_MAPS(
            302,
            Severity.ERROR,
            "types are taken from the class's own stack maps, and this class has none",
            "compile with --release 8 or newer"),
    OTHER_ABI(
            303,
            Severity.ERROR,
            "the class was transformed by another version of Fermata, whose runtime is another one",
            "transform it again with the version of Fermata that the program runs with"),
    UNREADABLE_CLASS(304, Severity.WARNING, "the class file is damaged, or is none", "compile it again");

    private final int number;
    private final Severity severity;
    private final String why;
    private final String fix;

    DiagnosticCode(int number, Severity severity, String why, String fix) {
        this.number = number;
        this.severity = severity;
        this.why = why;
        this.fix = fix;
    }

    /**
     * The stable name that users search for.
     *
     * @return such as {@code FERMATA-103}
     */
    public String id() {
        return "FERMATA-" + number;
    }

    public Severity severity() {
        return severity;
    }

    /**
     * The usual reason, for diagnostics that know no better one.
     *
     * @return a clause without a full stop
     */
    public String why() {
        return why;
    }

    /**
     * The usual cure.
     *
     * @return a clause without a full stop
     */
    public String fix() {
        return fix;
    }
}
