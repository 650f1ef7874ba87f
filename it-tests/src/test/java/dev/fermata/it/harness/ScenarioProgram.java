package dev.fermata.it.harness;

import java.util.List;

/** The program of the JVM that runs numbered scenarios under the agent: a line for each, name and outcome. */
public final class ScenarioProgram {

    /** What stands before each line, and between name and outcome. */
    public static final String MARK = "-> ";

    private ScenarioProgram() {}

    public static void main(String[] classNames) throws Exception {
        ClassLoader loader = ClassLoader.getSystemClassLoader();
        for (NumberedScenario scenario : NumberedScenario.in(List.of(classNames), loader)) {
            System.out.println(MARK + scenario.name() + MARK + scenario.run());
        }
        System.exit(0);
    }
}
