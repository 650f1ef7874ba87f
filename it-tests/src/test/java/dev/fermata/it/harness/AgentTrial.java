package dev.fermata.it.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The outcomes of a plan that was run in a JVM under the agent. */
public final class AgentTrial implements Trial {

    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final ChildJvm.Result jvm;

    private AgentTrial(ChildJvm.Result jvm) {
        this.jvm = jvm;
    }

    /** Runs a whole plan of the usual cases in one child JVM. */
    public static AgentTrial of(Plan plan) throws IOException, InterruptedException {
        return of(plan, Output.of("cases", Dialect.JAVAC.toString()));
    }

    /** Runs a whole plan of the cases below a folder in one child JVM. */
    public static AgentTrial of(Plan plan, Path root, String... options) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(root);
        Path in = folder.resolve("plan.txt");
        Path out = folder.resolve("outcomes.txt");
        Files.deleteIfExists(out);
        AgentProgram.writePlan(plan, in);
        AgentTrial trial = new AgentTrial(new ChildJvm()
                .with("-Xverify:all", "-XX:+PrintCompilation", "-XX:-OmitStackTraceInFastThrow", ChildJvm.agent(""))
                // cases run too seldom to be fused else; ahead of time they show what is not
                .with("-Ddev.fermata.fuseAfter=0")
                .with(options)
                .run(AgentProgram.class.getName(), in.toString(), out.toString(), root.toString()));
        if (Files.exists(out)) {
            for (String line : Files.readAllLines(out)) {
                int tab = line.lastIndexOf('\t');
                trial.outcomes.put(line.substring(0, tab), Outcome.parse(line.substring(tab + 1)));
            }
        }
        return trial;
    }

    /**
     * What the JIT refused of the classes of cases, at all tiers: the first compiler runs out of its virtual registers in
     * methods of some kilobytes, now and then and depending on what it inlines, and leaves them to the second.
     */
    public List<String> notCompiled() {
        return jvm.output()
                .lines()
                .filter(line -> line.contains(" cases."))
                .filter(line -> line.contains("COMPILE SKIPPED") || line.contains("not compilable"))
                .filter(line -> !line.contains("retry at different tier"))
                .toList();
    }

    /** What the JVM said and how it ended. */
    public ChildJvm.Result jvm() {
        return jvm;
    }

    @Override
    public Outcome run(CaseId id, Pattern pattern) {
        Outcome outcome = outcomes.get(AgentProgram.key(id, pattern));
        return outcome != null ? outcome : new Outcome("NOT RUN: " + jvm, "");
    }
}
