package dev.fermata.it.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TransformerArchitectureTest {

    @Test
    void packages_know_only_those_below_them() {
        layers().whereLayer("façade")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("warn")
                .mayOnlyBeAccessedByLayers("façade")
                .whereLayer("verify")
                .mayOnlyBeAccessedByLayers("façade")
                .whereLayer("emit")
                .mayOnlyBeAccessedByLayers("façade")
                .whereLayer("plan")
                .mayOnlyBeAccessedByLayers("façade", "verify", "emit")
                .whereLayer("lower")
                .mayOnlyBeAccessedByLayers("façade")
                .whereLayer("analysis")
                .mayOnlyBeAccessedByLayers("façade", "warn", "verify", "plan", "lower")
                .whereLayer("scan")
                .mayOnlyBeAccessedByLayers("façade", "warn", "verify", "emit", "plan", "lower", "analysis")
                .whereLayer("diagnostic")
                .mayNotAccessAnyLayer()
                .whereLayer("type")
                .mayNotAccessAnyLayer()
                .check(Jars.TRANSFORMER);
    }

    private static LayeredArchitecture layers() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .ensureAllClassesAreContainedInArchitecture()
                .layer("façade")
                .definedBy("dev.fermata.transform")
                .layer("warn")
                .definedBy("dev.fermata.transform.warn..")
                .layer("verify")
                .definedBy("dev.fermata.transform.verify..")
                .layer("emit")
                .definedBy("dev.fermata.transform.emit..")
                .layer("plan")
                .definedBy("dev.fermata.transform.plan..")
                .layer("lower")
                .definedBy("dev.fermata.transform.lower..")
                .layer("analysis")
                .definedBy("dev.fermata.transform.analysis..")
                .layer("scan")
                .definedBy("dev.fermata.transform.scan..")
                .layer("diagnostic")
                .definedBy("dev.fermata.transform.diagnostic..")
                .layer("type")
                .definedBy("dev.fermata.transform.type..");
    }

    /** In particular not on the runtime, which it knows by name only. */
    @Test
    void it_depends_on_nothing_but_asm_and_the_jdk() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.fermata.transform..", "org.objectweb.asm..", "java..", "org.jspecify.annotations")
                .check(Jars.TRANSFORMER);
    }

    @Test
    void it_loads_no_classes_and_does_not_reflect() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.lang.reflect..", "java.lang.invoke.."))
                .orShould()
                .accessTargetWhere(Access.of(ClassLoader.class, Access.ANY)
                        .or(Access.of(Class.class, "forName|new.*|get.*Class|get(Class|Module|Resource|Declared).*"))
                        .or(Access.of(Class.class, "get(Method|Constructor|Field|RecordComponent)s?")))
                .check(Jars.TRANSFORMER);
    }

    /** The text writers of {@code java.io} are allowed: they write to memory, and {@code asm-util} wants them. */
    @Test
    void it_does_no_input_and_no_output() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.io..", "java.net..", "java.nio", "java.nio.file..")
                        .and(not(belongToAnyOf(StringWriter.class, PrintWriter.class, Serializable.class))))
                .orShould()
                .accessTargetWhere(Access.of(System.class, "in|out|err|console|getenv|load|loadLibrary"))
                .orShould()
                .accessTargetWhere(Access.of(Throwable.class, "printStackTrace"))
                .check(Jars.TRANSFORMER);
    }
}
