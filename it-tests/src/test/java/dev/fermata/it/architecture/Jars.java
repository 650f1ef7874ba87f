package dev.fermata.it.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.jar.JarFile;

/** The jars of this build as ArchUnit sees them. */
final class Jars {

    static final JavaClasses RUNTIME = classesOf("runtime");
    static final JavaClasses TRANSFORMER = classesOf("transformer");

    static final JavaClasses PLUGIN = classesOf("plugin");

    /** The agent's own classes, without what is shaded into its jar. */
    static final JavaClasses AGENT = classesOf("agent").that(not(resideInAPackage("dev.fermata.agent.shaded..")));

    static final List<JavaClasses> ALL = List.of(RUNTIME, TRANSFORMER, AGENT, PLUGIN);

    private static JavaClasses classesOf(String module) {
        try (JarFile jar = new JarFile(System.getProperty("fermata." + module + ".jar"))) {
            return new ClassFileImporter().importJar(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Jars() {}
}
