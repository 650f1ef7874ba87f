package dev.fermata.it.random.compare;

/**
 * A program as a source of the cold kind.
 *
 * @param name the simple name of its class
 * @param seed what its completion patterns are drawn from
 * @param source the text
 */
public record Program(String name, long seed, String source) {

    String className() {
        return "cases." + name;
    }

    /** Whether a class belongs to this program. */
    boolean owns(String binaryName) {
        return binaryName.equals(className())
                || binaryName.startsWith(className() + "$")
                || binaryName.startsWith(className() + "Mixed");
    }
}
