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

    private static final String OFTEN_CALLED = """
        real 3000
        mocked later 104, real 3000
        spied 62
        static 120
        mocked before 80, real 3000
        mocked again 90 80
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

    @Test
    void mocks_of_classes_whose_calls_were_fused_before_under_the_agent() {
        jvm().underAgent()
                .classPath(HostPrograms.classes(), HostPrograms.libraries())
                .start("mocks.OftenCalled")
                .join()
                .well()
                .says(OFTEN_CALLED);
    }

    @Test
    void mocks_of_classes_whose_calls_were_fused_before() {
        jvm().classPath(HostPrograms.transformed(), HostPrograms.libraries())
                .start("mocks.OftenCalled")
                .join()
                .well()
                .says(OFTEN_CALLED);
    }

    private static HostJvm jvm() {
        return new HostJvm().with("-javaagent:" + HostJars.of("mockito-core"), "-Xshare:off");
    }
}
