package dev.fermata.it.hosts;

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

    @Test
    void S16_mocks_and_subclasses_of_async_classes_under_the_agent() throws Exception {
        jvm().underAgent()
                .classPath(HostPrograms.classes(), HostPrograms.libraries())
                .run("mocks.Mocks")
                .well()
                .saysNot("FERMATA")
                .says(PRINTED);
    }

    @Test
    void S16_mocks_and_subclasses_of_classes_transformed_before() throws Exception {
        jvm().classPath(HostPrograms.transformed(), HostPrograms.libraries())
                .run("mocks.Mocks")
                .well()
                .says(PRINTED);
    }

    private static HostJvm jvm() {
        return new HostJvm().with("-javaagent:" + HostJars.of("mockito-core"), "-Xshare:off");
    }
}
