package dev.fermata.it.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.it.harness.JavaSources;
import dev.fermata.it.harness.Output;
import dev.fermata.it.hosts.HostJvm.Said;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;

/** The ways in which classes come into a JVM under the agent. */
class LoadingIT {

    private static final int UNITS = 500;
    private static final String REFUSED = "await was reached in ";

    @Test
    void T10_hidden_classes_run_when_transformed_before_and_say_so_when_not() throws Exception {
        // The JVM shows hidden classes to no agent.
        underAgent()
                .run("loading.Hidden", unit(HostPrograms.classes()), unit(HostPrograms.transformed()))
                .well()
                .says("hidden, transformed: 20\n")
                .says("hidden, plain: NotTransformedException\n")
                .says("defined, plain: 20\n")
                .saysNot("FERMATA");
    }

    @Test
    void T11_an_agent_that_is_attached_late_refuses_and_says_why() throws Exception {
        new HostJvm()
                .with("-Djdk.attach.allowAttachSelf=true", "-XX:+EnableDynamicAgentLoading")
                .classPath(HostPrograms.classes(), HostPrograms.libraries())
                .run("loading.LateAttach", System.getProperty("fermata.agent.jar"))
                .well()
                .saysTimes(1, "fermata-agent: cannot be attached to a running JVM")
                .says("refused: ")
                .says(REFUSED + "shop.Shop.total, which was not transformed")
                .saysNot("\nattached");
    }

    @Test
    void T15_the_runtime_is_found_through_whichever_loader_the_class_has() throws Exception {
        String runtime = System.getProperty("fermata.runtime.jar");
        Said said = underAgent()
                .run("loading.Loaders", runtime, HostJars.annotations(), HostPrograms.classes())
                .well();
        String day = OtherAgentsIT.DAY;
        assertEquals(
                "the runtime in a parent: " + day + "  shared\nall in one child: " + day + "  own\nclasses by package: "
                        + day + "  shared\nits own copy: " + day + "  own\n",
                said.text());
    }

    @Test
    void T17_classes_of_the_bootstrap_loader_are_skipped() throws Exception {
        bootstrap(HostPrograms.classes())
                .saysNot("transformed shop")
                .says(REFUSED + "shop.Shop.total, which was not transformed");
        bootstrap(HostPrograms.transformed()).well().says(OtherAgentsIT.DAY);
    }

    private static Said bootstrap(Path classes) throws Exception {
        return new HostJvm()
                .underAgent("log=info")
                .with("-Xbootclasspath/a:" + HostJars.path(classes, HostJars.runtime()))
                .run("shop.Main");
    }

    @Test
    void T18_a_transformer_that_throws_leaves_the_class_as_it_is_and_await_tells() throws Exception {
        Said said = underAgent().run("loading.Troubled").well();
        said.saysTimes(
                        1,
                        "fermata: cannot transform loading/Outcome: java.lang.NoClassDefFoundError: resources are"
                                + " broken")
                .says("throws: dev.fermata.NotTransformedException: " + REFUSED + "loading.Outcome.later");
    }

    @Test
    void T23_a_look_up_may_load_classes_itself() throws Exception {
        underAgent().run("loading.Troubled").well().says("loads: 42");
    }

    @Test
    void T22_five_hundred_async_classes_load_in_parallel() throws Exception {
        Path folder = JavaSources.emptied(Output.of("units", "units"));
        ClassReader unit = new ClassReader(Files.readAllBytes(unit(HostPrograms.classes())));
        for (int i = 0; i < UNITS; i++) {
            String neighbour = "units/Unit" + (i * 7 + 3) % UNITS;
            SimpleRemapper names = new SimpleRemapper(
                    org.objectweb.asm.Opcodes.ASM9,
                    java.util.Map.of("loading/Unit", "units/Unit" + i, "loading/Neighbour", neighbour));
            ClassWriter writer = new ClassWriter(0);
            unit.accept(new ClassRemapper(writer, names), 0);
            Files.write(folder.resolve("Unit" + i + ".class"), writer.toByteArray());
        }
        Said said = new HostJvm()
                .underAgent("log=info")
                .classPath(folder.getParent(), HostPrograms.classes(), HostPrograms.libraries())
                .run("loading.Parallel", UNITS)
                .well()
                .saysTimes(UNITS, "fermata: transformed units.Unit");
        // In each of 8 threads every unit answers 2 * (i + 1 + i + 1), its neighbour being a unit as well.
        said.says("sum " + 8L * 4 * (UNITS * (UNITS + 1) / 2) + "\n");
    }

    @Test
    void T27_what_was_transformed_before_is_left_alone_by_the_agent() throws Exception {
        new HostJvm()
                .underAgent("log=info")
                .classPath(HostPrograms.transformed(), HostPrograms.libraries())
                .run("shop.Main")
                .well()
                .says(OtherAgentsIT.DAY)
                .saysNot("transformed shop")
                .saysNot("FERMATA");
    }

    private static HostJvm underAgent() {
        return new HostJvm().underAgent().classPath(HostPrograms.classes(), HostPrograms.libraries());
    }

    private static Path unit(Path classes) {
        return classes.resolve("loading").resolve("Unit.class");
    }
}
