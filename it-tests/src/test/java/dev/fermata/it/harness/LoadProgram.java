package dev.fermata.it.harness;

/** A program that loads and verifies all classes of cases of one kind and does nothing with them. */
public final class LoadProgram {

    private LoadProgram() {}

    public static void main(String[] arguments) throws Exception {
        Kind kind = Kind.valueOf(arguments[0]);
        GlobalAssertions.verifiedByTheJvm(CaseLibrary.read(kind, Dialect.JAVAC).classes());
    }
}
