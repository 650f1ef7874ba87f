package dev.fermata.it.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.it.harness.Cases;
import dev.fermata.it.harness.Kind;
import dev.fermata.it.harness.Output;
import dev.fermata.it.hosts.HostJvm.Said;
import dev.fermata.it.structure.Methods;
import dev.fermata.it.structure.Reducibility;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Class-data archives and caches of the JVM, and what else wants to know all classes before a program runs. */
class ArchivesIT {

    private static final String LOG_CLASSES = "-Xlog:class+load";
    private static final Path FOLDER = Output.of("host-archives").toAbsolutePath();

    private static Path plain;
    private static Path transformed;

    @BeforeAll
    static void jars() throws Exception {
        Files.createDirectories(FOLDER);
        plain = new HostJar().add("", HostPrograms.classes()).write("plain");
        transformed = new HostJar().add("", HostPrograms.transformed()).write("transformed");
    }

    @Test
    void T19_classes_transformed_before_come_from_an_archive() throws Exception {
        Path archive = emptied("shop.jsa");
        shop(transformed, "-XX:ArchiveClassesAtExit=" + archive).says(OtherAgentsIT.DAY);
        shop(transformed, "-XX:SharedArchiveFile=" + archive, LOG_CLASSES)
                .says(OtherAgentsIT.DAY)
                .says(" shop.Shop source: shared objects file (top)");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void T20_a_cache_keeps_what_was_transformed_before_and_is_refused_under_the_agent() throws Exception {
        Path cache = emptied("shop.aot");
        shop(transformed, "-XX:AOTCacheOutput=" + cache).says(OtherAgentsIT.DAY);
        shop(transformed, "-XX:AOTCache=" + cache, LOG_CLASSES)
                .says(OtherAgentsIT.DAY)
                .says(" shop.Shop source: shared objects file");
        shop(transformed, agent(), "-XX:AOTCache=" + cache, LOG_CLASSES)
                .says(OtherAgentsIT.DAY)
                .says("Unable to map shared spaces")
                .says(" shop.Shop source: file:");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void T20_under_the_agent_a_cache_is_used_if_made_so_but_not_for_what_is_transformed() throws Exception {
        Path cache = emptied("agent.aot");
        shop(plain, agent(), "-XX:AOTCacheOutput=" + cache).says(OtherAgentsIT.DAY);
        shop(plain, agent(), "-XX:AOTCache=" + cache, LOG_CLASSES)
                .says(OtherAgentsIT.DAY)
                .says(" shop.Main source: shared objects file")
                .says(" shop.Shop source: file:");
    }

    @Test
    void T21_emitted_code_is_reducible_and_defines_no_class_of_ours_at_run_time() throws Exception {
        for (var method :
                Methods.of(Files.readAllBytes(HostPrograms.transformed().resolve("shop/Shop.class")))) {
            assertTrue(Reducibility.isReducible(method), method.name + method.desc);
        }
        // What is neither in a file nor in an archive is made by the JDK for lambdas, concatenation and method handles.
        List<String> made = shop(transformed, LOG_CLASSES)
                .text()
                .lines()
                .filter(line -> line.contains(" source: "))
                .filter(line -> !line.contains(" source: file:") && !line.contains(" source: jrt:"))
                .filter(line -> !line.contains(" source: shared objects file"))
                .filter(line -> !line.contains("$$") && !line.contains(" java.lang.invoke."))
                .toList();
        assertEquals(List.of(), made);
    }

    @Test
    void T26_a_transformed_class_is_linked_without_loading_more_of_the_program() throws Exception {
        Map<String, byte[]> before = Cases.library(Kind.COLD).classes();
        Map<String, byte[]> after = Cases.transformed(Kind.COLD);
        for (String name : before.keySet()) {
            Set<String> more = loadedWith(name, after);
            more.removeAll(loadedWith(name, before));
            assertEquals(Set.of(), more, name);
        }
    }

    /** The classes of the program that are loaded when one of them is linked. */
    private static Set<String> loadedWith(String name, Map<String, byte[]> classes) throws Exception {
        LinkingLoader loader = new LinkingLoader(classes);
        loader.link(name);
        return new TreeSet<>(loader.defined());
    }

    private static String agent() {
        return dev.fermata.it.harness.ChildJvm.agent("");
    }

    private static Path emptied(String name) throws Exception {
        Path file = FOLDER.resolve(name);
        Files.deleteIfExists(file);
        return file;
    }

    private static Said shop(Path jar, Object... options) throws Exception {
        return new HostJvm()
                .with(options)
                .classPath(jar, HostJars.runtime())
                .run("shop.Main")
                .well();
    }
}
