package dev.fermata.it.hosts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.it.harness.ChildJvm;
import dev.fermata.it.hosts.HostJvm.Said;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Other agents in the same JVM, before ours and after. */
class OtherAgentsIT {

    private static final String OURS = ChildJvm.agent("verify");

    /** What the shop prints, whoever looked at its classes. */
    static final String DAY = "total 39, sold out!bmt3, 9.0, 0,1,2,\n";

    private static Path other;

    @BeforeAll
    static void jar() throws Exception {
        other = new HostJar()
                .with("Premain-Class", "agents.OtherAgent")
                .with("Can-Retransform-Classes", true)
                .write("other-agent");
    }

    @Test
    void T12_JaCoCo_before_ours() throws Exception {
        Path report = Path.of("target", "jacoco-before.exec");
        runShop(jacoco(report), OURS).says(DAY);
        assertTrue(Files.size(report) > 0);
    }

    @Test
    void T13_JaCoCo_after_ours() throws Exception {
        Path report = Path.of("target", "jacoco-after.exec");
        runShop(OURS, jacoco(report)).says(DAY);
        assertTrue(Files.size(report) > 0);
    }

    @Test
    void T12_advice_of_Byte_Buddy_written_before_ours() throws Exception {
        // The advice stands in the user's methods, so that its locals and its handler go through the suspensions.
        runShop(other("advise"), OURS).says(DAY).says("advised true, balanced true, price 3\n");
    }

    @Test
    void T13_advice_of_Byte_Buddy_written_after_ours() throws Exception {
        // The advice stands in stub and copies: a resumption enters a method once more, as price is twice each time.
        runShop(OURS, other("advise")).says(DAY).says("advised true, balanced true, price 12\n");
    }

    @Test
    void T13_advice_of_an_agent_that_may_retransform() throws Exception {
        // Such agents come after all others, wherever they stand on the command line.
        runShop(other("advise-later"), OURS).says(DAY).says("advised true, balanced true, price 12\n");
    }

    @Test
    void T14_another_agent_retransforms_all_transformed_classes() throws Exception {
        runShop(OURS, other("retransform")).says(DAY + "retransformed 2\n" + DAY);
    }

    private static Said runShop(Object... agents) throws Exception {
        return new HostJvm()
                .with(agents)
                .classPath(HostPrograms.classes(), HostPrograms.libraries())
                .run("shop.Main")
                .well()
                .saysNot("FERMATA")
                .saysNot("Exception");
    }

    private static String other(String what) {
        return "-javaagent:" + other + "=" + what;
    }

    private static String jacoco(Path report) throws Exception {
        Files.deleteIfExists(report);
        return "-javaagent:" + HostJars.of("org.jacoco.agent-runtime") + "=destfile=" + report;
    }
}
