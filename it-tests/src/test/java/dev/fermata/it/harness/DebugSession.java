package dev.fermata.it.harness;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.Location;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.StringReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.LocatableEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.StepRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * A program under a debugger, from its start to its end: breakpoints on lines of one class, at all locations that the debugger
 * interface names for them, and from a first one single steps if wanted. Every stop is noted with the variables that can be seen.
 */
public final class DebugSession {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final List<String> NOT_STEPPED_INTO = List.of("java.*", "jdk.*", "sun.*", "dev.fermata.*");

    private final String className;
    private final Set<Integer> lines;
    private final boolean stepping;
    private final List<String> stops = new ArrayList<>();
    private VirtualMachine machine;

    private DebugSession(String className, Set<Integer> lines, boolean stepping) {
        this.className = className;
        this.lines = lines;
        this.stepping = stepping;
    }

    /** The stops at breakpoints on these lines. */
    public static List<String> breakpoints(ChildJvm jvm, String className, Set<Integer> lines, String... arguments)
            throws Exception {
        return new DebugSession(className, lines, false).run(jvm, arguments);
    }

    /** The first stop on this line, and those of the single steps over lines from there on. */
    public static List<String> steps(ChildJvm jvm, String className, int line, String... arguments) throws Exception {
        return new DebugSession(className, Set.of(line), true).run(jvm, arguments);
    }

    private List<String> run(ChildJvm jvm, String... arguments) throws Exception {
        ListeningConnector connector = Bootstrap.virtualMachineManager().listeningConnectors().stream()
                .filter(each -> each.name().equals("com.sun.jdi.SocketListen"))
                .findFirst()
                .orElseThrow();
        Map<String, Connector.Argument> settings = connector.defaultArguments();
        settings.get("localAddress").setValue("127.0.0.1");
        settings.get("port").setValue("0");
        settings.get("timeout").setValue(Integer.toString(PATIENCE_MILLIS));
        String address = connector.startListening(settings);
        Path output = Files.createTempFile(Files.createDirectories(Output.of()), "debugged", ".log");
        Process process = jvm.with("-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=127.0.0.1:"
                        + address.substring(address.lastIndexOf(':') + 1))
                .start(output, className, arguments);
        try {
            machine = connector.accept(settings);
            follow();
            return stops;
        } catch (Exception | AssertionError failure) {
            throw new AssertionError(stops + "\n" + Files.readString(output), failure);
        } finally {
            process.destroyForcibly().waitFor();
            connector.stopListening(settings);
            Files.delete(output);
        }
    }

    private void follow() throws Exception {
        var prepared = machine.eventRequestManager().createClassPrepareRequest();
        prepared.addClassFilter(className);
        prepared.enable();
        machine.resume();
        while (true) {
            EventSet events = machine.eventQueue().remove(PATIENCE_MILLIS);
            if (events == null) {
                throw new AssertionError("no event for " + PATIENCE_MILLIS + " ms");
            }
            for (Event event : events) {
                if (event instanceof VMDisconnectEvent) {
                    return;
                }
                handle(event);
            }
            resume(events);
        }
    }

    /** The machine may have ended meanwhile; the queue tells. */
    private static void resume(EventSet events) {
        try {
            events.resume();
        } catch (VMDisconnectedException ended) {
            // the next event says so
        }
    }

    private void handle(Event event) throws AbsentInformationException, IncompatibleThreadStateException {
        if (event instanceof ClassPrepareEvent prepared) {
            setBreakpoints(prepared.referenceType());
        } else if (event instanceof LocatableEvent stop) {
            stops.add(describe(stop.thread().frame(0)));
            if (event instanceof BreakpointEvent && stepping) {
                machine.eventRequestManager().deleteAllBreakpoints();
                step(stop.thread());
            }
        }
    }

    private void setBreakpoints(ReferenceType type) throws AbsentInformationException {
        for (int line : lines) {
            for (Location location : type.locationsOfLine(line)) {
                machine.eventRequestManager().createBreakpointRequest(location).enable();
            }
        }
    }

    private void step(ThreadReference thread) {
        StepRequest step =
                machine.eventRequestManager().createStepRequest(thread, StepRequest.STEP_LINE, StepRequest.STEP_OVER);
        for (String filter : NOT_STEPPED_INTO) {
            step.addClassExclusionFilter(filter);
        }
        // what the JDK makes for the program's lambdas
        step.addClassExclusionFilter(className + "$$*");
        step.setSuspendPolicy(EventRequest.SUSPEND_ALL);
        step.enable();
    }

    private static String describe(StackFrame frame) throws AbsentInformationException {
        StringJoiner variables = new StringJoiner(", ", " {", "}");
        for (LocalVariable variable : frame.visibleVariables()) {
            variables.add(variable.name() + "=" + describe(frame.getValue(variable)));
        }
        Location at = frame.location();
        return at.method().name() + ":" + at.lineNumber() + variables;
    }

    private static String describe(Value value) {
        if (value instanceof ObjectReference object && !(value instanceof StringReference)) {
            return object.referenceType().name();
        }
        return String.valueOf(value);
    }
}
