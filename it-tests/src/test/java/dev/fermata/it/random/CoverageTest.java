package dev.fermata.it.random;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.Coverage;
import dev.fermata.it.random.tree.JavaType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The programs of the fixed seed are of all sorts: no cell that can be reached is empty. */
class CoverageTest {

    private static final int PROGRAMS = 1200;

    private static final List<Construct> STRUCTURES = List.of(
            Construct.WHILE,
            Construct.DO,
            Construct.FOR,
            Construct.FOR_ARRAY,
            Construct.FOR_LIST,
            Construct.IF,
            Construct.IF_ELSE,
            Construct.LABELLED,
            Construct.SWITCH_INT,
            Construct.SWITCH_STRING,
            Construct.SWITCH_ENUM,
            Construct.SWITCH_ARROW,
            Construct.SWITCH_EXPRESSION,
            Construct.TRY_BODY,
            Construct.CATCH,
            Construct.FINALLY,
            Construct.AWAIT_LAMBDA,
            Construct.AWAIT_ANONYMOUS);

    private final Coverage coverage =
            new Coverage().add(RandomPrograms.trees(1, PROGRAMS).values());

    @Test
    void awaits_stand_in_every_construct_inside_every_construct() {
        System.out.println(coverage);
        List<String> empty = new ArrayList<>();
        for (Construct outer : STRUCTURES) {
            for (Construct inner : STRUCTURES) {
                note(empty, Coverage.AWAIT_IN, outer, inner);
            }
        }
        assertEquals(List.of(), empty);
    }

    @Test
    void operands_of_every_type_lie_below_awaits() {
        List<String> empty = new ArrayList<>();
        for (JavaType type : List.of(JavaType.INT, JavaType.LONG, JavaType.DOUBLE, JavaType.FLOAT, JavaType.BYTE)) {
            note(empty, Coverage.OPERANDS, Construct.BINARY, type);
        }
        for (JavaType type : List.of(JavaType.INT, JavaType.LONG, JavaType.DOUBLE, JavaType.STRING, JavaType.BOX)) {
            note(empty, Coverage.OPERANDS, Construct.CALL, type);
        }
        for (JavaType type : List.of(JavaType.INT, JavaType.LONG, JavaType.STRING)) {
            note(empty, Coverage.OPERANDS, Construct.NEW_ARRAY, type);
            note(empty, Coverage.OPERANDS, Construct.COMPOUND, type);
        }
        for (JavaType type : List.of(JavaType.INT, JavaType.LONG)) {
            note(empty, Coverage.OPERANDS, Construct.NEW, type);
            note(empty, Coverage.OPERANDS, Construct.NEW_ANONYMOUS, type);
        }
        for (JavaType type : List.of(JavaType.INTS, JavaType.LONGS, JavaType.STRINGS)) {
            note(empty, Coverage.OPERANDS, Construct.ELEMENT, type);
        }
        assertEquals(List.of(), empty);
    }

    @Test
    void every_loop_is_left_in_every_way() {
        List<String> empty = new ArrayList<>();
        for (Construct loop : Construct.values()) {
            for (Construct leave : Construct.values()) {
                if (loop.isLoop() && leave.isLeave()) {
                    note(empty, Coverage.LEAVES, loop, leave);
                }
            }
        }
        assertEquals(List.of(), empty);
    }

    private void note(List<String> empty, String matrix, Enum<?> row, Enum<?> column) {
        if (coverage.count(matrix, row, column) == 0) {
            empty.add(row + " " + column);
        }
    }
}
