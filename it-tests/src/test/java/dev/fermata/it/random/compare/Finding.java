package dev.fermata.it.random.compare;

import dev.fermata.it.harness.Kind;

/**
 * A difference between the blocking and the transformed program.
 *
 * @param program which program
 * @param kind in which kind of return types
 * @param sort what sort of difference; a smaller program with the same sort is as good
 * @param detail all there is to say
 */
public record Finding(Program program, Kind kind, String sort, String detail) {

    @Override
    public String toString() {
        return program.name() + " (" + kind + "): " + sort + "\n" + detail;
    }
}
