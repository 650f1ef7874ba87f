package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.it.harness.AheadOfTime;
import dev.fermata.it.harness.ChildJvm;
import dev.fermata.it.harness.JavaSources;
import dev.fermata.it.harness.Output;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Classes that their package alone may see, in a module that exports nothing, link and run. */
class ClosedModuleIT {

    private static final Path PLAIN = Output.of("closed");
    private static final Path TRANSFORMED = Output.of("closed-transformed");
    private static final String ANSWER = "closed 3 34";

    @BeforeAll
    static void build() throws Exception {
        List<String> options = List.of("-g", "-nowarn", "--add-reads", "closed=ALL-UNNAMED");
        Map<String, byte[]> classes = JavaSources.compiled(Path.of("src", "test", "closed"), PLAIN, options);
        JavaSources.emptied(TRANSFORMED);
        for (Map.Entry<String, byte[]> entry : AheadOfTime.transform(classes).entrySet()) {
            Path file = TRANSFORMED.resolve(entry.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
    }

    @Test
    void K24_package_private_class_in_a_layer_of_modules() throws Exception {
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration =
                boot.configuration().resolve(ModuleFinder.of(TRANSFORMED), ModuleFinder.of(), Set.of("closed"));
        ClassLoader parent = ClosedModuleIT.class.getClassLoader();
        ModuleLayer.Controller controller =
                ModuleLayer.defineModulesWithOneLoader(configuration, List.of(boot), parent);
        Module closed = controller.layer().findModule("closed").orElseThrow();
        controller.addReads(closed, parent.getUnnamedModule());
        Callable<?> start = ServiceLoader.load(controller.layer(), Callable.class)
                .findFirst()
                .orElseThrow();
        assertFalse(
                closed.isExported(start.getClass().getPackageName(), getClass().getModule()));
        assertEquals(ANSWER, start.call());
    }

    @Test
    void K24_package_private_class_in_a_module_under_the_agent() throws Exception {
        ChildJvm.Result result = new ChildJvm()
                .with(ChildJvm.agent(""), "--module-path", PLAIN.toString(), "--add-modules", "closed")
                .with("--add-reads", "closed=ALL-UNNAMED")
                .run("--module", "closed/closed.inside.Start");
        assertEquals(0, result.exitCode(), result.output());
        assertTrue(result.output().contains("answer " + ANSWER), result.output());
    }
}
