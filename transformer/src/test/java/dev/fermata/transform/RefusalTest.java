package dev.fermata.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.NotTransformedException;
import dev.fermata.transform.target.ClassNodes;
import dev.fermata.transform.target.CompiledClasses;
import dev.fermata.transform.target.IsolatedLoader;
import dev.fermata.transform.target.TargetCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A {}",
                "class A { static int x = Integer.parseInt(\"1\"); }",
                "enum A { RED, GREEN }",
                "interface A { Object X = new Object(); int y(); }",
                "record A(int x) {}"
            })
    void a_refused_class_throws_the_message_at_its_first_use(String source) {
        CompiledClasses classes =
                TargetCompiler.compile("A", source).with("A", bytes -> new Transformer(false).refuse(bytes, "no: why"));
        Error thrown = assertThrows(ExceptionInInitializerError.class, () -> IsolatedLoader.load(classes));
        assertEquals(
                "no: why",
                assertInstanceOf(NotTransformedException.class, thrown.getCause())
                        .getMessage());
    }

    @Test
    void a_refused_class_keeps_its_methods() {
        CompiledClasses classes = TargetCompiler.compile("A", "class A { int x() { return 1; } }")
                .with("A", bytes -> new Transformer(false).refuse(bytes, "no"));
        assertThrows(ExceptionInInitializerError.class, () -> IsolatedLoader.load(classes));
        assertEquals(
                1,
                ClassNodes.read(classes.bytes("A")).methods.stream()
                        .filter(method -> method.name.equals("x"))
                        .count());
    }
}
