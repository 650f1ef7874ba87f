package dev.fermata;

/** The body of a generator; see {@code GeneratorAsLambda}. */
@FunctionalInterface
public interface GeneratorBody {

    Object run() throws Throwable;
}
