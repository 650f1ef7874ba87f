package dev.fermata.it.hosts;

import dev.fermata.it.hosts.HostJvm.Said;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Mockito, whose mocks are rewritten classes, and subclasses that Byte Buddy generates. */
class MocksIT {

    private static final String PRINTED = """
            mock 42 told
            nothing told null
            spy 20 sold out!bs2
            spied lambda 8.0
            subclass 28 calls 3
            """;

    private static CompletableFuture<Said> underAgent;
    private static CompletableFuture<Said> transformed;

    @BeforeAll
    static void startBoth() {
        underAgent = jvm().underAgent()
                .classPath(HostPrograms.classes(), HostPrograms.libraries())
                .start("mocks.Mocks");
        transformed = jvm().classPath(HostPrograms.transformed(), HostPrograms.libraries())
                .start("mocks.Mocks");
    }

    @Test
    void S16_mocks_and_subclasses_of_async_classes_under_the_agent() {
        underAgent.join().well().saysNot("FERMATA").says(PRINTED);
    }

    @Test
    void S16_mocks_and_subclasses_of_classes_transformed_before() {
        transformed.join().well().says(PRINTED);
    }

    private static HostJvm jvm() {
        return new HostJvm().with("-javaagent:" + HostJars.of("mockito-core"), "-Xshare:off");
    }
}
