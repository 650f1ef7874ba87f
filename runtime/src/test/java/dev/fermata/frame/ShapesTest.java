package dev.fermata.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole grid of shapes, by reflection: names and descriptors are the contract. */
class ShapesTest {
    private static final int[] REFS = {0, 1, 2, 3, 4, 6, 8};
    private static final int[] PRIMS = {0, 1, 2, 4, 8};
    private static final Places PLACES = new Places(ShapesTest.class, "m", "C.java", "");
    private static final Code CODE = new Code((frame, arrived, driver, depth) -> null, PLACES, "", null);

    private static Class<?> shape(int refs, int prims) throws ClassNotFoundException {
        return Class.forName("dev.fermata.frame.Frame" + refs + "_" + prims);
    }

    @Test
    void every_shape_spills_all_its_fields_and_gives_each_back() throws ReflectiveOperationException {
        for (int refs : REFS) {
            for (int prims : PRIMS) {
                check(shape(refs, prims), refs, prims);
            }
        }
    }

    private static void check(Class<?> shape, int refs, int prims) throws ReflectiveOperationException {
        Object frame = shape.getConstructor(Code.class).newInstance(CODE);
        assertTrue(frame instanceof MethodFrame);
        List<Class<?>> types = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < refs; i++) {
            types.add(Object.class);
            values.add("r" + i);
        }
        for (int i = 0; i < prims; i++) {
            types.add(long.class);
            values.add(i + 1L);
        }
        var spill = shape.getMethod("spill", types.toArray(Class[]::new));
        assertSame(shape, spill.getReturnType());
        assertSame(shape, spill.getDeclaringClass());
        assertSame(frame, spill.invoke(frame, values.toArray()));
        for (int i = 0; i < refs; i++) {
            assertEquals("r" + i, shape.getMethod("ref" + i).invoke(frame));
            assertNull(shape.getMethod("ref" + i).invoke(frame), "kept after reloading");
        }
        for (int i = 0; i < prims; i++) {
            assertEquals(i + 1L, shape.getMethod("prim" + i).invoke(frame));
        }
        assertThrows(NoSuchMethodException.class, () -> shape.getMethod("ref" + refs));
        assertThrows(NoSuchMethodException.class, () -> shape.getMethod("prim" + prims));
    }

    @Test
    void a_wide_frame_takes_any_number() {
        WideFrame frame = new WideFrame(CODE, 20, 30);
        frame.putRef(19, "last");
        frame.putPrim(29, 7);
        assertEquals("last", frame.takeRef(19));
        assertNull(frame.takeRef(19));
        assertEquals(7, frame.takePrim(29));
    }
}
