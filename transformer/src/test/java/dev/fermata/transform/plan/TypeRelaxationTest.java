package dev.fermata.transform.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.transform.scan.ScannedClass;
import dev.fermata.transform.target.ClassNodes;
import dev.fermata.transform.target.CompiledClasses;
import dev.fermata.transform.target.Sources;
import dev.fermata.transform.target.TargetCompiler;
import dev.fermata.transform.target.TransformedClasses;
import dev.fermata.transform.type.ClassHierarchy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** A cast must not name a class that the user's class may not see, though a stack map may. */
class TypeRelaxationTest {

    private static final String BUILDER = "java/lang/AbstractStringBuilder";

    @Test
    void the_hidden_superclass_of_string_builders_is_in_the_stack_maps_and_never_in_a_cast() {
        String body =
                "var builder = a > 3 ? new StringBuilder() : new StringBuffer(); await(x); use(builder); return result(1);";
        CompiledClasses classes = TargetCompiler.compile("A", Sources.coroutine(body));
        assertNotCast(classes, "A", BUILDER);
    }

    @Test
    void the_hidden_superclass_of_a_library_is_in_the_stack_maps_and_never_in_a_cast() {
        CompiledClasses classes = TargetCompiler.compile(
                Map.of(
                        "lib.Base", "package lib; abstract class Base { public int size() { return 1; } }",
                        "lib.One", "package lib; public class One extends Base {}",
                        "lib.Two", "package lib; public class Two extends Base {}",
                        "user.A",
                                "package user;"
                                        + Sources.coroutine("var any = a > 3 ? new lib.One() : new lib.Two(); await(x);"
                                                + " use(any); return result(1);")),
                17);
        assertNotCast(classes, "user/A", "lib/Base");
    }

    private static void assertNotCast(CompiledClasses classes, String user, String hidden) {
        MethodNode original = ClassNodes.method(ClassNodes.read(classes.bytes(user)), "f");
        assertTrue(isInStackMaps(original, hidden), "the compiler does not name it, so that this tests nothing");
        TransformedClasses transformed = classes.transformAll();
        transformed
                .methods(user)
                .copies()
                .forEach(copy -> assertFalse(casts(copy).contains(hidden), copy.desc));
        transformed.load();
    }

    private static boolean isInStackMaps(MethodNode method, String name) {
        return StreamSupport.stream(method.instructions.spliterator(), false)
                .filter(FrameNode.class::isInstance)
                .map(FrameNode.class::cast)
                .anyMatch(map -> map.local.contains(name) || map.stack.contains(name));
    }

    private static Set<String> casts(MethodNode method) {
        return StreamSupport.stream(method.instructions.spliterator(), false)
                .filter(instruction -> instruction.getOpcode() == Opcodes.CHECKCAST)
                .map(instruction -> ((TypeInsnNode) instruction).desc)
                .collect(Collectors.toSet());
    }

    @Test
    void types_are_replaced_by_the_nearest_supertype_that_may_be_named() {
        CompiledClasses classes = TargetCompiler.compile("A", Sources.coroutine("return result(1);"));
        TypeRelaxation relaxation = new TypeRelaxation(
                new ScannedClass(ClassNodes.read(classes.bytes("A")), List.of(), List.of()),
                new ClassHierarchy(classes));
        assertEquals("java/lang/Object", relaxation.relax(BUILDER));
        assertEquals("[[Ljava/lang/Object;", relaxation.relax("[[L" + BUILDER + ";"));
        assertEquals("java/util/HashMap", relaxation.relax("java/util/HashMap"));
        assertEquals("java/util/AbstractMap", relaxation.relax("java/util/ImmutableCollections$AbstractImmutableMap"));
        assertEquals("[I", relaxation.relax("[I"));
        assertEquals("A", relaxation.relax("A"));
        assertEquals("SamePackage", relaxation.relax("SamePackage"));
        assertEquals("java/lang/Object", relaxation.relax("not/to/be/Found"));
    }
}
