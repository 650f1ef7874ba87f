package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.it.harness.Cases;
import dev.fermata.it.harness.Kind;
import dev.fermata.it.structure.Methods;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** What a frame has room for, and what a reload casts to, read off the emitted methods of cases. */
class SpilledIT {

    @ParameterizedTest
    @EnumSource
    void J18_nothing_is_kept_for_locals_without_a_value(Kind kind) throws Exception {
        assertEquals("Frame1_1", shape(kind, "cases.Types", "J18_an_unassigned_local_is_not_saved"));
    }

    @ParameterizedTest
    @EnumSource
    void J32_this_is_not_kept_where_it_is_dead(Kind kind) throws Exception {
        assertEquals("Frame2_4", shape(kind, "cases.Merges", "withoutSelf"));
    }

    @ParameterizedTest
    @EnumSource
    void J34_what_no_shape_has_room_for_takes_the_wide_frame(Kind kind) throws Exception {
        assertEquals("WideFrame", shape(kind, "cases.Wide", "J34_two_hundred_live_locals"));
    }

    @Test
    void J23_J24_no_cast_names_a_class_out_of_reach() throws Exception {
        Set<String> casts = casts(Cases.transformed(Kind.COLD).get("cases.CommonSupertypes"));
        assertTrue(casts.contains("cases/CommonSupertypes"), casts.toString());
        for (String hidden : List.of("java/lang/AbstractStringBuilder", "caselib/Hidden")) {
            assertFalse(casts.stream().anyMatch(cast -> cast.contains(hidden)), hidden);
        }
    }

    private static String shape(Kind kind, String className, String method) throws Exception {
        List<String> shapes = Methods.of(Cases.transformed(kind).get(className)).stream()
                .filter(emitted -> emitted.name.equals(method + "$frame"))
                .map(emitted -> Type.getReturnType(emitted.desc).getInternalName())
                .toList();
        assertEquals(1, shapes.size(), shapes.toString());
        return shapes.get(0).substring(shapes.get(0).lastIndexOf('/') + 1);
    }

    private static Set<String> casts(byte[] classFile) {
        return Methods.of(classFile).stream().flatMap(SpilledIT::casts).collect(Collectors.toSet());
    }

    private static Stream<String> casts(MethodNode method) {
        return StreamSupport.stream(method.instructions.spliterator(), false)
                .filter(instruction -> instruction.getOpcode() == Opcodes.CHECKCAST)
                .map(instruction -> ((TypeInsnNode) instruction).desc);
    }
}
