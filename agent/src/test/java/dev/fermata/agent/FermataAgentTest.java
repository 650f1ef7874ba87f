package dev.fermata.agent;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.agent.options.UsageError;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_ERR)
class FermataAgentTest {

    private final PrintStream standardError = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final List<String> calls = new ArrayList<>();

    @BeforeEach
    void catchStandardError() {
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void releaseStandardError() {
        System.setErr(standardError);
    }

    @Test
    void registers_one_transformer_that_cannot_retransform() {
        FermataAgent.premain("log=info", instrumentation());
        assertTrue(calls.equals(List.of("addTransformer false")), calls.toString());
        assertTrue(printed().startsWith("fermata: agent "), printed());
    }

    @Test
    void an_unknown_option_is_printed_with_the_known_ones_and_stops_the_jvm() {
        assertThrows(UsageError.class, () -> FermataAgent.premain("verifi", instrumentation()));
        assertTrue(printed().startsWith("fermata-agent: unknown option 'verifi'; known are include="), printed());
        assertTrue(calls.isEmpty(), calls.toString());
    }

    @Test
    void refuses_to_be_attached_late() {
        assertThrows(UsageError.class, () -> FermataAgent.agentmain(null, instrumentation()));
        assertTrue(printed().startsWith("fermata-agent: cannot be attached to a running JVM"), printed());
    }

    private Instrumentation instrumentation() {
        return (Instrumentation) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Instrumentation.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName() + " " + arguments[arguments.length - 1]);
                    return null;
                });
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
