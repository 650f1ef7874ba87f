package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.transform.plan.Box;
import dev.fermata.transform.type.RuntimeSymbols;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The transformer knows the runtime by name only: here each name meets the real class. */
class RuntimeSymbolsTest {

    @Test
    void every_class_that_is_named_exists() throws Exception {
        List<String> names = new ArrayList<>();
        for (Field field : RuntimeSymbols.class.getFields()) {
            if (field.get(null) instanceof String name && name.matches("(dev/fermata|java)/[\\w/]+")) {
                names.add(name);
            }
        }
        names.addAll(RuntimeSymbols.FRAME_PARAMETERS);
        names.addAll(RuntimeSymbols.DRIVER_PARAMETERS);
        for (String name : names) {
            assertNotNull(load(name), name);
        }
        assertTrue(names.size() > 20, "found " + names);
    }

    @Test
    void the_annotations_exist() throws Exception {
        for (String descriptor : List.of(
                RuntimeSymbols.ASYNC_DESCRIPTOR,
                RuntimeSymbols.TRANSFORMED_DESCRIPTOR,
                RuntimeSymbols.BLOCKING_DESCRIPTOR,
                RuntimeSymbols.SUPPRESS_WARNINGS_DESCRIPTOR)) {
            assertTrue(load(descriptor.substring(1, descriptor.length() - 1)).isAnnotation());
        }
    }

    @Test
    void every_static_method_that_is_called_exists() throws Exception {
        String suspension = RuntimeSymbols.SUSPENSION;
        assertStatic(suspension, RuntimeSymbols.AWAIT, RuntimeSymbols.AWAIT_SOURCE);
        assertStatic(suspension, RuntimeSymbols.AWAIT, RuntimeSymbols.AWAIT_STAGE);
        assertStatic(suspension, RuntimeSymbols.HAND_ON, RuntimeSymbols.HAND_ON_SOURCE);
        assertStatic(suspension, RuntimeSymbols.HAND_ON, RuntimeSymbols.HAND_ON_STAGE);
        assertStatic(suspension, RuntimeSymbols.TAKE, RuntimeSymbols.TAKE_DESCRIPTOR);
        assertStatic(suspension, RuntimeSymbols.INVALID_STATE, RuntimeSymbols.INVALID_STATE_DESCRIPTOR);
        assertStatic(suspension, RuntimeSymbols.SUPPRESS, RuntimeSymbols.SUPPRESS_DESCRIPTOR);
        assertStatic(RuntimeSymbols.FERMATA, RuntimeSymbols.AWAIT, RuntimeSymbols.AWAIT_AWAITABLE);
        String each = "(L" + RuntimeSymbols.ASYNC_ITERABLE + ";)Ljava/lang/Iterable;";
        assertStatic(RuntimeSymbols.FERMATA, RuntimeSymbols.EACH, each);
        assertStatic(RuntimeSymbols.LINKER, RuntimeSymbols.LINK_CODE, RuntimeSymbols.LINK_CODE_DESCRIPTOR);
        assertStatic(RuntimeSymbols.LINKER, RuntimeSymbols.LINK_PARTS, RuntimeSymbols.LINK_PARTS_DESCRIPTOR);
        assertStatic(RuntimeSymbols.FERMATA, RuntimeSymbols.YIELD_NOW, "()L" + RuntimeSymbols.AWAITABLE + ";");
        assertStatic(
                RuntimeSymbols.FERMATA, RuntimeSymbols.GATHER, "(Ljava/util/Collection;)L" + RuntimeSymbols.TASK + ";");
        String hotCalls = RuntimeSymbols.HOT_CALLS;
        assertStatic(RuntimeSymbols.DRIVER, RuntimeSymbols.CURRENT, RuntimeSymbols.CURRENT_DESCRIPTOR);
        assertStatic(hotCalls, RuntimeSymbols.BEGIN, RuntimeSymbols.BEGIN_DESCRIPTOR);
        assertStatic(hotCalls, RuntimeSymbols.BEGIN_DETACHED, RuntimeSymbols.BEGIN_DESCRIPTOR);
        assertStatic(hotCalls, RuntimeSymbols.END, RuntimeSymbols.END_DESCRIPTOR);
        assertStatic(hotCalls, RuntimeSymbols.FAIL, RuntimeSymbols.FAIL_DESCRIPTOR);
        assertStatic(hotCalls, RuntimeSymbols.MIRROR, RuntimeSymbols.MIRROR_DESCRIPTOR);
    }

    @Test
    void every_method_for_primitives_exists() throws Exception {
        assertStatic(RuntimeSymbols.SUSPENSION, RuntimeSymbols.TAKE_RAW, RuntimeSymbols.TAKE_RAW_DESCRIPTOR);
        assertStatic(RuntimeSymbols.PRIMITIVE, RuntimeSymbols.BOX, RuntimeSymbols.BOX_DESCRIPTOR);
        for (Box box : Box.values()) {
            String type = box.descriptor();
            String take = RuntimeSymbols.toPrimitive(box.keyword());
            assertStatic(RuntimeSymbols.PRIMITIVE, RuntimeSymbols.GIVE, RuntimeSymbols.giveDescriptor(type));
            assertStatic(RuntimeSymbols.PRIMITIVE, take, RuntimeSymbols.toPrimitiveDescriptor(type));
        }
    }

    @Test
    void every_method_that_closes_and_iterates_exists() throws Exception {
        assertVirtual(
                RuntimeSymbols.ASYNC_CLOSEABLE, RuntimeSymbols.CLOSE_ASYNC, RuntimeSymbols.CLOSE_ASYNC_DESCRIPTOR);
        assertVirtual(RuntimeSymbols.ASYNC_ITERABLE, RuntimeSymbols.ITERATOR_OF, RuntimeSymbols.ITERATOR_OF_DESCRIPTOR);
        String iterator = RuntimeSymbols.ASYNC_ITERATOR;
        assertVirtual(iterator, RuntimeSymbols.ADVANCE, RuntimeSymbols.ADVANCE_DESCRIPTOR);
        assertVirtual(iterator, RuntimeSymbols.NEXT, RuntimeSymbols.NEXT_DESCRIPTOR);
        assertVirtual(iterator, RuntimeSymbols.CLOSE_ASYNC, RuntimeSymbols.CLOSE_ASYNC_DESCRIPTOR);
    }

    @Test
    void every_method_of_generators_exists() throws Exception {
        String emitter = RuntimeSymbols.EMITTER_TYPE;
        assertStatic(RuntimeSymbols.FERMATA, RuntimeSymbols.EMITTER, "()L" + emitter + ";");
        assertVirtual(emitter, RuntimeSymbols.EMIT, RuntimeSymbols.EMIT_DESCRIPTOR);
        assertVirtual(emitter, RuntimeSymbols.EMIT_ALL, RuntimeSymbols.EMIT_ALL_DESCRIPTOR);
        assertVirtual(emitter, RuntimeSymbols.EMIT_ALL, RuntimeSymbols.EMIT_ALL_HEARING_DESCRIPTOR);
        assertVirtual(emitter, RuntimeSymbols.END_OF_BODY, RuntimeSymbols.END_OF_BODY_DESCRIPTOR);
        String calls = RuntimeSymbols.GENERATOR_CALLS;
        assertStatic(calls, RuntimeSymbols.BEGIN_GENERATOR, RuntimeSymbols.BEGIN_GENERATOR_DESCRIPTOR);
        assertStatic(calls, RuntimeSymbols.EMITTER, RuntimeSymbols.EMITTER_OF_DESCRIPTOR);
        assertStatic(calls, RuntimeSymbols.EMIT, RuntimeSymbols.EMIT_HERE_DESCRIPTOR);
        assertStatic(calls, RuntimeSymbols.EMIT_ALL, RuntimeSymbols.EMIT_ALL_HERE_DESCRIPTOR);
        assertStatic(calls, RuntimeSymbols.EMIT_ALL_HEARING, RuntimeSymbols.EMIT_ALL_HERE_DESCRIPTOR);
        assertStatic(calls, RuntimeSymbols.END_GENERATOR, RuntimeSymbols.END_GENERATOR_DESCRIPTOR);
    }

    @Test
    void every_method_of_frames_that_is_called_exists() throws Exception {
        String frame = RuntimeSymbols.METHOD_FRAME;
        assertVirtual(frame, RuntimeSymbols.TAKE_STATE, "()I");
        assertVirtual(frame, RuntimeSymbols.SUSPEND, RuntimeSymbols.SUSPEND_DESCRIPTOR);
        String wide = RuntimeSymbols.WIDE_FRAME;
        assertVirtual(wide, RuntimeSymbols.PUT_WIDE_REFERENCE, "(ILjava/lang/Object;)V");
        assertVirtual(wide, RuntimeSymbols.PUT_WIDE_PRIMITIVE, "(IJ)V");
        assertVirtual(wide, RuntimeSymbols.TAKE_WIDE_REFERENCE, "(I)Ljava/lang/Object;");
        assertVirtual(wide, RuntimeSymbols.TAKE_WIDE_PRIMITIVE, "(I)J");
    }

    @Test
    void every_shape_has_its_fields_and_its_spill() throws Exception {
        for (int r = 0; r <= 8; r++) {
            for (int p = 0; p <= 8; p++) {
                int references = RuntimeSymbols.referencesOfShape(r);
                int primitives = RuntimeSymbols.primitivesOfShape(p);
                assertShape(RuntimeSymbols.shapeClass(references, primitives), references, primitives);
            }
        }
        assertEquals(-1, RuntimeSymbols.referencesOfShape(9));
        assertEquals(-1, RuntimeSymbols.primitivesOfShape(9));
    }

    @Test
    void the_fields_that_are_read_exist() throws Exception {
        assertEquals(int.class, publicStatic(RuntimeSymbols.DRIVER, RuntimeSymbols.DEPTH_FIELD));
        assertEquals(Object.class, publicStatic(RuntimeSymbols.SUSPENSION, RuntimeSymbols.SUSPENDED_FIELD));
    }

    private static void assertShape(String shape, int references, int primitives) throws Exception {
        String spill = "(" + "Ljava/lang/Object;".repeat(references) + "J".repeat(primitives) + ")L" + shape + ";";
        assertVirtual(shape, RuntimeSymbols.SPILL, spill);
        for (int i = 0; i < references; i++) {
            assertVirtual(shape, RuntimeSymbols.TAKE_REFERENCE + i, "()Ljava/lang/Object;");
        }
        for (int i = 0; i < primitives; i++) {
            assertVirtual(shape, RuntimeSymbols.TAKE_PRIMITIVE + i, "()J");
        }
    }

    private static Class<?> publicStatic(String owner, String name) throws Exception {
        Field field = load(owner).getField(name);
        assertTrue(Modifier.isStatic(field.getModifiers()), name);
        return field.getType();
    }

    private static void assertStatic(String owner, String name, String descriptor) throws Exception {
        MethodHandle found = MethodHandles.publicLookup().findStatic(load(owner), name, type(descriptor));
        assertNotNull(found);
    }

    private static void assertVirtual(String owner, String name, String descriptor) throws Exception {
        MethodHandle found = MethodHandles.publicLookup().findVirtual(load(owner), name, type(descriptor));
        assertNotNull(found);
    }

    private static MethodType type(String descriptor) {
        return MethodType.fromMethodDescriptorString(descriptor, RuntimeSymbolsTest.class.getClassLoader());
    }

    private static Class<?> load(String internalName) throws ClassNotFoundException {
        return Class.forName(internalName.replace('/', '.'));
    }
}
