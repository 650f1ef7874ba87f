package dev.fermata.benchmarks.startup.agents;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;

/** Is shown all classes and leaves each as it is: the least that an agent takes which changes any. */
public final class LookingAgent implements ClassFileTransformer {
    private LookingAgent() {}

    public static void premain(String options, Instrumentation instrumentation) {
        instrumentation.addTransformer(new LookingAgent(), false);
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String className, Class<?> redefined, ProtectionDomain domain, byte[] classFile) {
        return null;
    }
}
