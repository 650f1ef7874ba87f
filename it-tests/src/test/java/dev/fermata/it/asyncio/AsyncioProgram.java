package dev.fermata.it.asyncio;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** The program of the JVM that shows all behaviours under the agent: a line for each that holds, a trace for each that does not. */
final class AsyncioProgram {

    /** What stands before the name of a behaviour that holds. */
    static final String HOLDS = "holds: ";

    private AsyncioProgram() {}

    public static void main(String[] classNames) throws Exception {
        for (Behaviour behaviour : Behaviour.in(List.of(classNames), ClassLoader.getSystemClassLoader())) {
            try {
                behaviour.show();
                System.out.println(HOLDS + behaviour.name());
            } catch (Throwable failure) {
                StringWriter trace = new StringWriter();
                failure.printStackTrace(new PrintWriter(trace, true));
                System.out.println(behaviour.name() + " does not hold: " + trace);
            }
        }
        System.exit(0);
    }
}
