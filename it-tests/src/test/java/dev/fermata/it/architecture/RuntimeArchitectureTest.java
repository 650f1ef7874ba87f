package dev.fermata.it.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class RuntimeArchitectureTest {

    private static final String SCHEDULER = "dev.fermata.scheduler..";

    @Test
    void packages_know_only_those_below_them() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .ensureAllClassesAreContainedInArchitecture()
                .layer("frame")
                .definedBy("dev.fermata.frame..")
                .optionalLayer("library")
                .definedBy("dev.fermata.sync..", "dev.fermata.io..", "dev.fermata.testing..", "dev.fermata.debug..")
                .layer("front door")
                .definedBy("dev.fermata")
                .layer("continuation")
                .definedBy("dev.fermata.continuation..")
                .layer("scheduler")
                .definedBy(SCHEDULER)
                .whereLayer("frame")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("library")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("front door")
                .mayOnlyBeAccessedByLayers("frame", "library")
                .whereLayer("continuation")
                .mayOnlyBeAccessedByLayers("frame", "library", "front door")
                .check(Jars.RUNTIME);
    }

    @Test
    void it_depends_on_nothing_but_the_jdk() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.fermata..", "java..", "org.jspecify.annotations")
                .check(Jars.RUNTIME);
    }

    @Test
    void time_is_read_and_waited_for_only_in_the_scheduler() {
        noClasses()
                .that()
                .resideOutsideOfPackage(SCHEDULER)
                .should()
                .accessTargetWhere(Access.of(System.class, "nanoTime|currentTimeMillis")
                        .or(Access.of(Thread.class, "sleep"))
                        .or(Access.of(TimeUnit.class, "sleep"))
                        .or(Access.of(LockSupport.class, "parkNanos|parkUntil"))
                        .or(Access.of(CompletableFuture.class, "orTimeout|completeOnTimeout|delayedExecutor"))
                        .or(Access.of(Clock.class, Access.ANY))
                        .or(Access.ofPackage("java.time", "now")))
                .check(Jars.RUNTIME);
    }

    @Test
    void threads_are_made_only_in_the_scheduler() {
        noClasses()
                .that()
                .resideOutsideOfPackage(SCHEDULER)
                .should()
                .accessTargetWhere(Access.of(Thread.class, Access.CONSTRUCTOR)
                        .or(Access.of(java.util.Timer.class, Access.CONSTRUCTOR))
                        .or(Access.of(ForkJoinPool.class, Access.CONSTRUCTOR))
                        .or(Access.of(ThreadPoolExecutor.class, Access.CONSTRUCTOR))
                        .or(Access.of(ThreadFactory.class, Access.ANY))
                        .or(Access.of(Executors.class, Access.ANY)))
                .check(Jars.RUNTIME);
    }
}
