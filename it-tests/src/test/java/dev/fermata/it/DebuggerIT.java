package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.it.harness.ChildJvm;
import dev.fermata.it.harness.DebugSession;
import dev.fermata.it.harness.NamedLines;
import dev.fermata.it.harness.Scenarios;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a debugger shows of async methods, whether their awaits are ready or suspend; a stop is told by the line's comment. */
class DebuggerIT {

    private static final NamedLines LINES = new NamedLines("Debugged");

    /** The two ways of transforming. */
    private enum Way {
        AHEAD_OF_TIME,
        AGENT;

        ChildJvm jvm() {
            return this == AHEAD_OF_TIME
                    ? new ChildJvm().before(Scenarios.folder())
                    : new ChildJvm().before(Scenarios.plainFolder()).with(ChildJvm.agent(""));
        }
    }

    @ParameterizedTest
    @EnumSource
    void S12_a_breakpoint_stops_once_where_awaits_are_ready(Way way) throws Exception {
        assertEquals(
                List.of(
                        "both: the call of add {$this=Debugged}",
                        "add: before the await {$this=Debugged, left=7, word=\"four\"}",
                        "add: the await {$this=Debugged, left=7, word=\"four\", doubled=14}",
                        "add: after the await {$this=Debugged, left=7, word=\"four\", doubled=14, got=15}",
                        "add: the return {$this=Debugged, left=7, word=\"four\", doubled=14, got=15, sum=29}",
                        "both: the call of loop {$this=Debugged}",
                        "loop: before the loop {$this=Debugged, rounds=2}",
                        "loop: the condition {$this=Debugged, rounds=2, total=0}",
                        "loop: the await in the loop {$this=Debugged, rounds=2, total=0}",
                        "loop: after the await in the loop {$this=Debugged, rounds=2, total=0, got=3}",
                        "loop: the end of the loop {$this=Debugged, rounds=2, total=3, got=3}",
                        "loop: the condition {$this=Debugged, rounds=1, total=3}",
                        "loop: the await in the loop {$this=Debugged, rounds=1, total=3}",
                        "loop: after the await in the loop {$this=Debugged, rounds=1, total=3, got=2}",
                        "loop: the end of the loop {$this=Debugged, rounds=1, total=5, got=2}",
                        "loop: the condition {$this=Debugged, rounds=0, total=5}",
                        "loop: after the loop {$this=Debugged, rounds=0, total=5}"),
                stops(way, "ready"));
    }

    /** The same stops; what nothing reads after an await is not there any more. */
    @ParameterizedTest
    @EnumSource
    void S12_a_breakpoint_stops_once_where_awaits_suspend(Way way) throws Exception {
        assertEquals(
                List.of(
                        "both: the call of add {$this=Debugged}",
                        "add: before the await {$this=Debugged, left=7, word=\"four\"}",
                        "add: the await {$this=Debugged, left=7, word=\"four\", doubled=14}",
                        "add: after the await {word=\"four\", doubled=14, got=15}",
                        "add: the return {word=\"four\", doubled=14, got=15, sum=29}",
                        "both: the call of loop {$this=Debugged}",
                        "loop: before the loop {$this=Debugged, rounds=2}",
                        "loop: the condition {$this=Debugged, rounds=2, total=0}",
                        "loop: the await in the loop {$this=Debugged, rounds=2, total=0}",
                        "loop: after the await in the loop {$this=Debugged, rounds=2, total=0, got=3}",
                        "loop: the end of the loop {$this=Debugged, rounds=2, total=3, got=3}",
                        "loop: the condition {$this=Debugged, rounds=1, total=3}",
                        "loop: the await in the loop {$this=Debugged, rounds=1, total=3}",
                        "loop: after the await in the loop {$this=Debugged, rounds=1, total=3, got=2}",
                        "loop: the end of the loop {$this=Debugged, rounds=1, total=5, got=2}",
                        "loop: the condition {$this=Debugged, rounds=0, total=5}",
                        "loop: after the loop {total=5}"),
                stops(way, "later"));
    }

    @ParameterizedTest
    @EnumSource
    void single_steps_go_over_an_await_that_is_ready(Way way) throws Exception {
        assertEquals(
                List.of(
                        "add: before the await {$this=Debugged, left=7, word=\"four\"}",
                        "add: the await {$this=Debugged, left=7, word=\"four\", doubled=14}",
                        "add: after the await {$this=Debugged, left=7, word=\"four\", doubled=14, got=15}",
                        "add: the return {$this=Debugged, left=7, word=\"four\", doubled=14, got=15, sum=29}",
                        "both: the call of add {$this=Debugged}",
                        "both: the call of loop {$this=Debugged}",
                        "both: the end {}",
                        "main: the run {arguments=java.lang.String[]}",
                        "main: the end of main {arguments=java.lang.String[]}"),
                steps(way, "before the await", "ready"));
    }

    /** A thread that suspends leaves the method, as with a return; who resumes it is not on the stack of whoever steps. */
    @ParameterizedTest
    @EnumSource
    void single_steps_over_an_await_that_suspends_leave_the_method(Way way) throws Exception {
        assertEquals(
                List.of(
                        "add: before the await {$this=Debugged, left=7, word=\"four\"}",
                        "add: the await {$this=Debugged, left=7, word=\"four\", doubled=14}",
                        "both: the call of add {$this=Debugged}",
                        "main: the run {arguments=java.lang.String[]}",
                        "main: the end of main {arguments=java.lang.String[]}"),
                steps(way, "before the await", "later"));
    }

    @ParameterizedTest
    @EnumSource
    void single_steps_after_a_resume_go_on_in_the_loop(Way way) throws Exception {
        assertEquals(
                List.of(
                        "loop: after the await in the loop {$this=Debugged, rounds=2, total=0, got=3}",
                        "loop: the end of the loop {$this=Debugged, rounds=2, total=3, got=3}",
                        "loop: the jump back {$this=Debugged, rounds=1, total=3}",
                        "loop: the condition {$this=Debugged, rounds=1, total=3}",
                        "loop: the await in the loop {$this=Debugged, rounds=1, total=3}",
                        "main: the run {arguments=java.lang.String[]}",
                        "main: the end of main {arguments=java.lang.String[]}"),
                steps(way, "after the await in the loop", "later"));
    }

    private static List<String> stops(Way way, String mode) throws Exception {
        Set<Integer> lines = new TreeSet<>();
        for (String word : List.of("add", "loop", "await", "condition", "return")) {
            lines.addAll(LINES.having(word));
        }
        return named(DebugSession.breakpoints(way.jvm(), "Debugged", lines, mode));
    }

    private static List<String> steps(Way way, String from, String mode) throws Exception {
        return named(
                DebugSession.steps(way.jvm(), "Debugged", LINES.having(from).first(), mode));
    }

    private static List<String> named(List<String> stops) {
        return stops.stream().map(LINES::named).toList();
    }
}
