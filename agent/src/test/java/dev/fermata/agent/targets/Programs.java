package dev.fermata.agent.targets;

/** Sources of whole programs, for JVMs of their own. */
public final class Programs {

    /** Sleeps in a coroutine. */
    public static final String SLEEPER = """
            package acme;
            import static dev.fermata.Fermata.*;
            import java.time.Duration;
            public class Sleeper {
                @dev.fermata.annotations.Async
                static dev.fermata.Coroutine<String> sleep() {
                    String how = "well";
                    await(dev.fermata.Fermata.sleep(Duration.ofMillis(1)));
                    return result("slept " + how);
                }
                public static void main(String[] arguments) {
                    System.out.println(run(sleep()));
                }
            }
            """;

    /** Makes a named module of it. */
    public static final String MODULE = """
            module acme {
                requires dev.fermata;
                requires static dev.fermata.annotations;
            }
            """;

    /** Names nothing of ours. */
    public static final String HELLO = """
            package acme;
            public class Hello {
                public static void main(String[] arguments) {
                    System.out.println("hello");
                }
            }
            """;

    public static final int LOADER_COUNT = 24;

    /** Runs the sleeper in many loaders at once, from the places that are its arguments. */
    public static final String LOADERS = """
            package acme;
            import java.net.*;
            import java.nio.file.Path;
            import java.util.stream.*;
            public class Loaders {
                public static void main(String[] places) {
                    IntStream.range(0, %d).parallel().forEach(i -> run(places));
                }
                static void run(String[] places) {
                    try {
                        URL[] urls = new URL[places.length];
                        for (int i = 0; i < urls.length; i++) urls[i] = Path.of(places[i]).toUri().toURL();
                        new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())
                                .loadClass("acme.Sleeper").getMethod("main", String[].class)
                                .invoke(null, (Object) new String[0]);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
            """.formatted(LOADER_COUNT);

    /** Says that it waits, and does, until its input ends. */
    public static final String WAITER = """
            package acme;
            public class Waiter {
                public static void main(String[] arguments) throws Exception {
                    System.out.println("waiting");
                    System.in.read();
                }
            }
            """;

    private Programs() {}
}
