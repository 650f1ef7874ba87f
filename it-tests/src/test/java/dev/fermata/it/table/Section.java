package dev.fermata.it.table;

import java.util.List;
import java.util.stream.IntStream;

/** A group of cases: the ids of its cases are its letter and two digits, counted from 01. */
record Section(char letter, String title, int cases) {

    /** All sections. */
    static final List<Section> ALL = List.of(
            new Section('A', "spilling and evaluation order", 28),
            new Section('B', "compound assignment, arrays, fields", 25),
            new Section('C', "ternaries and short circuits", 14),
            new Section('D', "control flow and loops", 30),
            new Section('E', "switches, strings, patterns, records", 19),
            new Section('F', "exceptions", 30),
            new Section('G', "finally", 15),
            new Section('H', "try-with-resources", 8),
            new Section('I', "objects not yet initialised", 24),
            new Section('J', "types, merges, slots", 40),
            new Section('K', "members, generics, bridges, access", 29),
            new Section('L', "lambdas, inner classes, captures", 20),
            new Section('M', "invokedynamic, concatenation, other expressions", 20),
            new Section('N', "monitors", 10),
            new Section('O', "tail calls, recursion, depth of the stack", 14),
            new Section('P', "size and scale", 14),
            new Section('Q', "awaited objects and races of completion", 19),
            new Section('R', "kinds of return", 15),
            new Section('S', "debugging, leaks, metadata", 18),
            new Section('T', "class files and hosts", 30),
            new Section('U', "generators", 10),
            new Section('V', "bytecode that no compiler writes", 21),
            new Section('W', "concurrency and memory model", 7),
            new Section('Y', "primitive results", 30));

    List<String> ids() {
        return IntStream.rangeClosed(1, cases)
                .mapToObj(number -> "%c%02d".formatted(letter, number))
                .toList();
    }
}
