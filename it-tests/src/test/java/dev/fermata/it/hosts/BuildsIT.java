package dev.fermata.it.hosts;

import dev.fermata.it.hosts.HostJvm.Said;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Programs that are built in ways of their own: with Lombok, as a module, in the newest language. */
class BuildsIT {

    @Test
    void K28_what_Lombok_writes_is_transformed() throws Exception {
        String path = HostJars.path(HostJars.runtime(), HostJars.of("lombok"));
        Path plain = JavacRun.compile("lombok", "-cp", path, "-processorpath", HostJars.of("lombok"), "--release", 17);
        String printed = "DEPOTDepot.Crate(weight=4, label=x) up down\njava.io.IOException: sneaky\n"
                + "label is marked non-null but is null\n";
        new HostJvm()
                .underAgent()
                .classPath(plain, path)
                .run("lomboked.Depot")
                .well()
                .says(printed)
                .saysNot("FERMATA");
        new HostJvm()
                .classPath(JavacRun.transform(plain, path), path)
                .run("lomboked.Depot")
                .well()
                .says(printed);
    }

    @Test
    void T16_classes_of_a_named_module_in_exported_packages_and_others() throws Exception {
        String runtime = HostJars.runtime();
        Path plain = JavacRun.compile("modules", "-p", runtime, "--release", 17);
        underModulePath(new HostJvm().underAgent(), plain);
        underModulePath(new HostJvm(), JavacRun.transform(plain, runtime));
    }

    private static void underModulePath(HostJvm jvm, Path classes) throws Exception {
        jvm.with("-p", HostJars.path(classes, HostJars.runtime()))
                .run("-m", "courier/courier.open.Main")
                .well()
                .says("told secret in courier\n")
                .saysNot("FERMATA");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void T24_a_lambda_before_the_call_of_another_constructor() throws Exception {
        Path plain = java25();
        underAgent(plain, "Prologue").says("prologue 42 22\n");
        new HostJvm()
                .classPath(JavacRun.transform(plain, HostJars.runtime()), HostJars.runtime())
                .run("Prologue")
                .well()
                .says("prologue 42 22\n");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void T25_a_compact_source_with_an_instance_main() throws Exception {
        Path plain = java25();
        underAgent(plain, "Compact").says("hello world 1\n");
        Path source = Path.of("src", "test", "hosts", "java25", "Compact.java");
        // Started from its source, the program is compiled into memory, by a loader that the agent sees as any other.
        new HostJvm()
                .underAgent()
                .classPath(HostJars.runtime())
                .run(source)
                .well()
                .says("hello world 1\n");
    }

    private static Path java25() throws Exception {
        return JavacRun.compile("java25", "-cp", HostJars.runtime(), "--release", 25);
    }

    private static Said underAgent(Path classes, String main) throws Exception {
        return new HostJvm()
                .underAgent()
                .classPath(classes, HostJars.runtime())
                .run(main)
                .well()
                .saysNot("FERMATA");
    }
}
