package dev.fermata.it.random.compare;

import dev.fermata.it.harness.CaseId;
import dev.fermata.it.harness.JavaSources;
import dev.fermata.it.harness.Kind;
import dev.fermata.it.harness.Oracle;
import dev.fermata.it.harness.Pattern;
import dev.fermata.it.harness.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Programs as class files for another JVM, and the outcomes that the oracle had. */
public final class AgentPlan {

    private AgentPlan() {}

    /** Compiles the programs into a folder for each kind, and asks the oracle. */
    public static Plan write(List<Program> programs, Path root) throws IOException, ReflectiveOperationException {
        Plan plan = new Plan();
        for (Kind kind : Kind.values()) {
            Compiled compiled = Compiled.of(programs, kind);
            Path folder = JavaSources.emptied(root.resolve(kind.toString()));
            for (Map.Entry<String, byte[]> entry : compiled.classes().entrySet()) {
                Path file = folder.resolve(entry.getKey().replace('.', '/') + ".class");
                Files.createDirectories(file.getParent());
                Files.write(file, entry.getValue());
            }
            Oracle oracle = new Oracle(compiled.classes());
            for (Program program : compiled.programs()) {
                CaseId id = new CaseId(kind, program.className(), Comparison.ENTRY);
                for (Pattern pattern : Schedules.of(program.seed(), oracle.countFutures(id))) {
                    plan.expect(id, pattern, oracle.expected(id, pattern));
                }
            }
        }
        return plan;
    }
}
