package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.it.harness.Cases;
import dev.fermata.it.harness.Kind;
import dev.fermata.it.harness.ReflectedClass;
import java.util.Map;
import java.util.SortedSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What others see of transformed classes when these are loaded: nothing new. */
class ReflectionIT {

    @ParameterizedTest
    @EnumSource
    void K20_K23_reflection_and_serialization_see_the_same_as_before(Kind kind) throws Exception {
        Map<String, byte[]> originals = Cases.library(kind).classes();
        Map<String, byte[]> emitted = Cases.transformed(kind);
        int transformed = 0;
        for (String name : originals.keySet()) {
            SortedSet<String> before = ReflectedClass.of(originals, name);
            assertEquals(before, ReflectedClass.of(emitted, name), name);
            transformed += originals.get(name) == emitted.get(name) ? 0 : 1;
        }
        assertTrue(transformed > 10, "only " + transformed + " classes were transformed");
    }
}
