package dev.fermata.transform.target;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes sources that are too long to write down: a class {@code A} with the usual imports. */
public final class Sources {

    private static final String HEAD = """
            import static dev.fermata.Fermata.*;
            import dev.fermata.*;
            import dev.fermata.annotations.Async;
            import java.util.*;
            import java.util.concurrent.*;
            class A {
                static void use(Object... all) {}
            """;

    private Sources() {}

    /** The class {@code A} with these members. */
    public static String classA(String members) {
        return HEAD + members + "}\n";
    }

    /** An async method {@code f} with parameters {@code Coroutine<Integer> x, int a, long b, String c, double d, Object e}. */
    public static String coroutine(String body) {
        return classA("@Async static Coroutine<Integer> f("
                + "Coroutine<Integer> x, int a, long b, String c, double d, Object e) {\n" + body + "}\n");
    }

    /** Lines, one for each number from 0. */
    public static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }
}
