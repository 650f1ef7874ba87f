package dev.fermata.it.harness;

/** A way to run a case. */
@FunctionalInterface
public interface Trial {

    Outcome run(CaseId id, Pattern pattern) throws Exception;
}
