package dev.fermata.transform.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.fermata.frame.Code;
import dev.fermata.transform.type.MachineType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for coroutines and for what suspends on the native stack, held against the classes of the runtime. */
class TwoShapesTest {

    private static final int[] REFERENCES = {0, 1, 2, 3, 4, 6, 8};
    private static final int[] PRIMITIVES = {0, 1, 2, 4, 8};
    private static final int FRAMES = 1_000;

    @ParameterizedTest(name = "arguments {0}, {1} and points {2}, {3} take {4}")
    @CsvSource({
        "0, 3, 0, 0, Frame0_4 Frame0_0",
        "1, 3, 0, 0, Frame1_4 Frame0_0",
        "4, 0, 1, 0, Frame4_0 Frame1_0",
        "4, 8, 3, 0, Frame4_8 Frame3_0",
        "2, 4, 2, 1, Frame2_4 Frame2_1",
        "0, 0, 0, 0, Frame0_0 Frame0_0",
        "1, 0, 5, 2, Frame6_2 Frame6_2",
        "0, 1, 3, 0, Frame3_1 Frame3_0"
    })
    void points_take_the_smallest_superclass_that_holds_them(
            int references, int primitives, int atPoints, int primitivesAtPoints, String both) {
        String[] expected = both.split(" ");
        assertShapes(expected[0], expected[1], shapes(references, primitives, atPoints, primitivesAtPoints));
    }

    @ParameterizedTest(name = "arguments {0}, {1} and points {2}, {3} take {4}")
    @CsvSource({
        "2, 0, 1, 0, Frame2_0",
        "4, 0, 3, 0, Frame4_0",
        "4, 1, 0, 1, Frame4_1",
        "9, 0, 0, 0, WideFrame",
        "0, 9, 1, 1, WideFrame",
        "0, 0, 9, 0, WideFrame"
    })
    void where_a_second_shape_saves_nothing_or_does_not_exist_there_is_one(
            int references, int primitives, int atPoints, int primitivesAtPoints, String shape) {
        FrameShapes shapes = shapes(references, primitives, atPoints, primitivesAtPoints);
        assertShapes(shape, shape, shapes);
        assertFalse(shapes.areTwo());
    }

    @Test
    void no_other_pair_of_classes_is_smaller_on_either_side() throws ClassNotFoundException {
        for (int references : REFERENCES) {
            for (int primitives : PRIMITIVES) {
                for (int atPoints : REFERENCES) {
                    for (int primitivesAtPoints : PRIMITIVES) {
                        check(
                                FrameShape.of(Math.max(references, atPoints), Math.max(primitives, primitivesAtPoints)),
                                FrameShape.of(atPoints, primitivesAtPoints),
                                shapes(references, primitives, atPoints, primitivesAtPoints));
                    }
                }
            }
        }
    }

    private static void check(FrameShape all, FrameShape points, FrameShapes taken) throws ClassNotFoundException {
        assertTrue(isSubclass(taken.coroutine(), taken.suspended()), taken.toString());
        for (FrameShape coroutine : allThatHold(all)) {
            assertTrue(taken.coroutine().bytes() <= coroutine.bytes(), taken + " " + coroutine);
            for (FrameShape suspended : allThatHold(points)) {
                if (isSubclass(coroutine, suspended)) {
                    assertTrue(taken.suspended().bytes() <= suspended.bytes(), taken + " " + suspended);
                }
            }
        }
    }

    private static List<FrameShape> allThatHold(FrameShape needed) {
        List<FrameShape> shapes = new ArrayList<>();
        for (int references : REFERENCES) {
            for (int primitives : PRIMITIVES) {
                if (references >= needed.references() && primitives >= needed.primitives()) {
                    shapes.add(FrameShape.of(references, primitives));
                }
            }
        }
        return shapes;
    }

    private static boolean isSubclass(FrameShape coroutine, FrameShape suspended) throws ClassNotFoundException {
        return load(suspended).isAssignableFrom(load(coroutine));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 8})
    void a_frame_takes_as_many_bytes_as_the_planner_thinks(int primitives) throws Throwable {
        for (int references : REFERENCES) {
            FrameShape shape = FrameShape.of(references, primitives);
            MethodHandle make = MethodHandles.lookup()
                    .findConstructor(load(shape), MethodType.methodType(void.class, Code.class))
                    .asType(MethodType.methodType(Object.class, Code.class));
            allocated(make);
            assertEquals((long) FRAMES * shape.bytes(), allocated(make), shape.className());
        }
    }

    /** How many bytes a thousand frames take. */
    private static long allocated(MethodHandle make) throws Throwable {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        Object[] frames = new Object[FRAMES];
        Code code = new Code(null, null, "", null);
        long before = threads.getThreadAllocatedBytes(self);
        for (int i = 0; i < FRAMES; i++) {
            frames[i] = (Object) make.invokeExact(code);
        }
        return threads.getThreadAllocatedBytes(self) - before;
    }

    private static Class<?> load(FrameShape shape) throws ClassNotFoundException {
        return Class.forName(shape.className().replace('/', '.'));
    }

    private static void assertShapes(String coroutine, String suspended, FrameShapes shapes) {
        assertEquals("dev/fermata/frame/" + coroutine, shapes.coroutine().className());
        assertEquals("dev/fermata/frame/" + suspended, shapes.suspended().className());
    }

    /** The first of two points keeps references only, the second one primitives only. */
    private static FrameShapes shapes(int references, int primitives, int atPoints, int primitivesAtPoints) {
        return FrameShapes.of(
                layout(references, primitives), List.of(layout(atPoints, 0), layout(0, primitivesAtPoints)));
    }

    private static Layout layout(int references, int primitives) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < references; i++) {
            cells.add(new Cell(false, cells.size(), MachineType.OBJECT, i));
        }
        for (int i = 0; i < primitives; i++) {
            cells.add(new Cell(false, cells.size(), MachineType.INT, i));
        }
        return new Layout(cells);
    }
}
