package dev.fermata.it.random.generate;

import dev.fermata.it.random.tree.JavaType;

/**
 * Casts to the type that an expression has anyway. Compilers attribute a call that is an argument twice, and so calls
 * nested n deep 2ⁿ times; a cast they attribute once.
 */
final class Casts {

    private Casts() {}

    static String to(JavaType type) {
        return "(" + type.source() + ") ";
    }

    static String around(JavaType type, String text) {
        return "(" + to(type) + text + ")";
    }
}
