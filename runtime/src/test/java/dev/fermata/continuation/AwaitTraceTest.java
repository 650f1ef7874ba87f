package dev.fermata.continuation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.Fermata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AwaitTraceTest {

    private static List<String> traceOf(StackTraceElement... trace) {
        Throwable failure = new Throwable();
        failure.setStackTrace(trace);
        return Arrays.stream(AwaitTrace.extend(failure, null).getStackTrace())
                .map(StackTraceElement::toString)
                .toList();
    }

    private static StackTraceElement element(String className, String method, int line) {
        return new StackTraceElement(className, method, "F.java", line);
    }

    @Test
    void the_stub_of_a_hot_method_is_not_shown_beside_its_body() {
        assertEquals(
                List.of("C.m(F.java:3)", "C.n(F.java:5)"),
                traceOf(element("C", "m", 3), element("C", "m", -1), element("C", "n", 5)));
    }

    @Test
    void recursion_without_line_tables_is_not_taken_for_stubs() {
        assertEquals(List.of("C.m(F.java)", "C.m(F.java)"), traceOf(element("C", "m", -1), element("C", "m", -1)));
    }

    @Test
    void elements_of_the_runtime_are_not_shown() {
        assertEquals(
                List.of("C.m(F.java:3)", "dev.fermata.app.Main.main(F.java:5)"),
                traceOf(
                        element("dev.fermata.Fermata", "async", 1),
                        element("C", "m", 3),
                        element("dev.fermata.Gathering$1", "each", 1),
                        element("dev.fermata.frame.MethodFrame", "resume", 1),
                        element("dev.fermata.app.Main", "main", 5),
                        element("dev.fermata.continuation.Driver", "step", 1),
                        element("D", "below", 1)));
    }

    @Test
    void a_trace_that_a_failure_shares_is_not_written_to() {
        StackTraceElement[] shared = {element("dev.fermata.Fermata", "run", 1), element("C", "m", 3)};
        Throwable failure = new Throwable() {
            @Override
            public StackTraceElement[] getStackTrace() {
                return shared;
            }
        };
        AwaitTrace.extend(failure, null);
        assertEquals("dev.fermata.Fermata", shared[0].getClassName());
    }

    /** Interfaces without code of their own cannot be in a trace. */
    @Test
    void all_classes_that_users_import_are_known() throws Exception {
        Set<String> left = new TreeSet<>(classesBeside(Fermata.class));
        left.removeAll(AwaitTrace.API);
        left.removeAll(Set.of(
                "AsyncFunction",
                "AsyncSupplier",
                "Awaitable",
                "GroupBody",
                "ScopeBody",
                "TriFunction",
                "package-info"));
        assertEquals(Set.of(), left);
    }

    private static Set<String> classesBeside(Class<?> type) throws IOException {
        Path file = Path.of(type.getResource(type.getSimpleName() + ".class").getPath());
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$"))
                    .map(name -> name.replace(".class", ""))
                    .collect(Collectors.toSet());
        }
    }
}
