package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.it.harness.ChildJvm;
import dev.fermata.it.harness.NamedLines;
import dev.fermata.it.harness.Scenarios;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stack traces of failures show, the same before the first suspension and after resumptions. */
class TracesIT {

    private static final NamedLines LINES = new NamedLines("Traces");

    /** Compilers number lambdas each in their own way. */
    private static final Pattern LAMBDA_NUMBER = Pattern.compile("(?<=lambda\\$\\w{1,20})\\$\\d+");

    private static List<String> trace(String which, boolean later) throws Exception {
        String text = (String) Scenarios.call("Traces", "of", which, later);
        return LINES.named(LAMBDA_NUMBER.matcher(text).replaceAll("")).lines().toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void S10_and_S11_a_failure_names_all_awaiting_methods_once_with_their_lines(boolean later) throws Exception {
        assertEquals(
                List.of(
                        "Traces.fail: the failure",
                        "Traces.inner: inner fails",
                        "Traces.middle: middle awaits",
                        "Traces.outer: outer awaits"),
                trace("chain", later));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void S11_hot_methods_are_named_once_each_as_cold_ones_are(boolean later) throws Exception {
        assertEquals(
                List.of(
                        "Traces.fail: the failure",
                        "Traces.hotInner: hotInner fails",
                        "Traces.hot: hot awaits",
                        "Traces.lambda$start: the hot call"),
                trace("hot", later));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void S11_lambdas_are_named_as_the_compiler_named_them(boolean later) throws Exception {
        assertEquals(
                List.of(
                        "Traces.fail: the failure",
                        "Traces.lambda$lambdas: lambda fails",
                        "Traces.lambdas: lambdas awaits"),
                trace("lambdas", later));
    }

    @Test
    void S11_a_failure_made_elsewhere_says_where_it_was_made_and_where_it_was_awaited() throws Exception {
        assertEquals(
                List.of(
                        "Traces.failure: made",
                        "Traces.promised: completes it before",
                        "Traces.promised: promised awaits"),
                trace("promised", false));
        assertEquals(
                List.of(
                        "Traces.failure: made",
                        "Traces.lambda$promised: completes it",
                        "Traces.promised: makes the other",
                        "Traces.promised: promised awaits"),
                trace("promised", true));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void S11_a_failure_that_is_caught_and_thrown_again_gains_nothing_twice(boolean later) throws Exception {
        assertEquals(
                List.of(
                        "Traces.fail: the failure",
                        "Traces.inner: inner fails",
                        "Traces.middle: middle awaits",
                        "Traces.outer: outer awaits",
                        "Traces.again: again awaits"),
                trace("again", later));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void S11_a_task_that_is_awaited_twice_at_one_place_names_it_once(boolean later) throws Exception {
        assertEquals(
                List.of(
                        "Traces.fail: the failure",
                        "Traces.inner: inner fails",
                        "Traces.middle: middle awaits",
                        "Traces.outer: outer awaits",
                        "Traces.twice: twice awaits"),
                trace("twice", later));
    }

    /** No code of ours runs between the throw and the catch: below the user's methods the JVM's trace goes on with the runtime. */
    @Test
    void a_failure_that_is_caught_in_place_has_the_users_methods_first() throws Exception {
        List<String> trace = trace("caught", false);
        assertEquals(
                List.of(
                        "Traces.fail: the failure",
                        "Traces.inner: inner fails",
                        "Traces.middle: middle awaits",
                        "Traces.outer: outer awaits",
                        "Traces.caught: caught awaits"),
                trace.subList(0, 5));
        assertEquals(
                List.of("Traces.of: the run"),
                trace.subList(5, trace.size()).stream()
                        .filter(element -> element.startsWith("Traces"))
                        .toList());
        assertEquals(trace.subList(0, 5), trace("caught", true));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void K22_S17_the_stack_shows_method_and_line(boolean later) throws Exception {
        assertEquals(
                List.of("Traces.stack: the stack", "Traces.stack: the walk", "class Traces"), trace("stack", later));
    }

    @Test
    void S18_a_coroutine_says_where_it_stands() throws Exception {
        assertEquals(
                List.of(
                        "Coroutine[cases//Traces.waits(Traces.java: waits begins), new]",
                        "Coroutine[cases//Traces.waits(Traces.java), about to start]",
                        "Coroutine[cases//Traces.waits(Traces.java: waits suspends), suspended]",
                        "Coroutine[cases//Traces.waits(Traces.java), running]",
                        "Coroutine[cases//Traces.waits(Traces.java), ended]"),
                trace("states", false));
    }

    @Test
    void the_agent_gives_the_same_traces() throws Exception {
        String[] all = {"chain", "hot", "lambdas", "promised", "again", "twice", "stack"};
        String ahead =
                new ChildJvm().before(Scenarios.folder()).run("Traces", all).output();
        String underAgent = new ChildJvm()
                .before(Scenarios.plainFolder())
                .with(ChildJvm.agent(""))
                .run("Traces", all)
                .output();
        assertEquals(ahead, underAgent);
        assertEquals(
                2 * all.length,
                ahead.lines()
                        .filter(line -> line.matches("\\w+, (ready|suspended)"))
                        .count());
    }
}
