package dev.fermata.it.hosts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.it.harness.ChildJvm;
import dev.fermata.it.harness.Output;
import dev.fermata.it.hosts.HostJvm.Said;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Other agents in the same JVM, before ours and after. */
class OtherAgentsIT {

    private static final String OURS = ChildJvm.agent("verify");

    /** What the shop prints, whoever looked at its classes. */
    static final String DAY = "total 39, sold out!bmt3, 9.0, 0,1,2,\n";

    private static final Map<String, CompletableFuture<Said>> SHOPS = new HashMap<>();

    @BeforeAll
    static void startAll() throws Exception {
        Path jar = new HostJar()
                .with("Premain-Class", "agents.OtherAgent")
                .with("Can-Retransform-Classes", true)
                .write("other-agent");
        String other = "-javaagent:" + jar + "=";
        start("JaCoCo first", jacoco("before"), OURS);
        start("JaCoCo last", OURS, jacoco("after"));
        start("advice first", other + "advise", OURS);
        start("advice last", OURS, other + "advise");
        start("advice that may retransform", other + "advise-later", OURS);
        start("retransformation", OURS, other + "retransform");
    }

    @Test
    void T12_JaCoCo_before_ours() throws Exception {
        shop("JaCoCo first").says(DAY);
        assertTrue(Files.size(report("before")) > 0);
    }

    @Test
    void T13_JaCoCo_after_ours() throws Exception {
        shop("JaCoCo last").says(DAY);
        assertTrue(Files.size(report("after")) > 0);
    }

    @Test
    void T12_advice_of_Byte_Buddy_written_before_ours() {
        // The advice stands in the user's methods, so that its locals and its handler go through the suspensions.
        shop("advice first").says(DAY).says("advised true, balanced true, price 3\n");
    }

    @Test
    void T13_advice_of_Byte_Buddy_written_after_ours() {
        // The advice stands in stub and copies: a resumption enters a method once more, as price is twice each time.
        shop("advice last").says(DAY).says("advised true, balanced true, price 12\n");
    }

    @Test
    void T13_advice_of_an_agent_that_may_retransform() {
        // Such agents come after all others, wherever they stand on the command line.
        shop("advice that may retransform").says(DAY).says("advised true, balanced true, price 12\n");
    }

    @Test
    void T14_another_agent_retransforms_all_transformed_classes() {
        shop("retransformation").says(DAY + "retransformed 2\n" + DAY);
    }

    private static void start(String name, Object... agents) {
        HostJvm jvm = new HostJvm().with(agents);
        SHOPS.put(
                name,
                jvm.classPath(HostPrograms.classes(), HostPrograms.libraries()).start("shop.Main"));
    }

    private static Said shop(String name) {
        return SHOPS.get(name).join().well().saysNot("FERMATA").saysNot("Exception");
    }

    private static Path report(String name) {
        return Output.of("jacoco-" + name + ".exec");
    }

    private static String jacoco(String name) throws Exception {
        Files.deleteIfExists(report(name));
        return "-javaagent:" + HostJars.of("org.jacoco.agent-runtime") + "=destfile=" + report(name);
    }
}
