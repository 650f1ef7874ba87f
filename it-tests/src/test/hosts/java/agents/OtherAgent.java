package agents;

import static net.bytebuddy.matcher.ElementMatchers.isMethod;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.concurrent.atomic.AtomicInteger;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/** An agent of somebody else: gives advice to all methods of the shop, or lets the JVM transform it again. */
public final class OtherAgent {

    private OtherAgent() {}

    public static void premain(String what, Instrumentation instrumentation) {
        switch (what) {
            case "advise" -> advise(new AgentBuilder.Default(), instrumentation);
            case "advise-later" -> advise(
                    new AgentBuilder.Default().with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION),
                    instrumentation);
            case "retransform" -> Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> retransform(instrumentation)));
            default -> throw new IllegalArgumentException(what);
        }
    }

    private static void advise(AgentBuilder builder, Instrumentation instrumentation) {
        builder.disableClassFormatChanges()
                .with(AgentBuilder.Listener.StreamWriting.toSystemError().withErrorsOnly())
                .type(nameStartsWith("shop."))
                .transform((type, description, loader, module, domain) ->
                        type.visit(Advice.to(Advised.class).on(isMethod())))
                .installOn(instrumentation);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(Counts.text())));
    }

    /** Transforms every class of the shop again, and runs it once more. */
    private static void retransform(Instrumentation instrumentation) {
        AtomicInteger seen = new AtomicInteger();
        instrumentation.addTransformer(
                new ClassFileTransformer() {
                    @Override
                    public byte[] transform(
                            ClassLoader loader, String name, Class<?> type, ProtectionDomain domain, byte[] bytes) {
                        if (type != null && name.startsWith("shop/")) {
                            seen.incrementAndGet();
                            return bytes.clone();
                        }
                        return null;
                    }
                },
                true);
        try {
            for (Class<?> type : instrumentation.getAllLoadedClasses()) {
                if (type.getName().startsWith("shop.") && instrumentation.isModifiableClass(type)) {
                    instrumentation.retransformClasses(type);
                }
            }
            System.out.println("retransformed " + seen);
            shop.Main.main(new String[0]);
        } catch (Throwable failure) {
            failure.printStackTrace();
        }
    }
}
