package dev.fermata.transform.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.transform.target.ClassNodes;
import dev.fermata.transform.target.CompiledClasses;
import dev.fermata.transform.target.CompiledTarget;
import dev.fermata.transform.target.EmittedMethods;
import dev.fermata.transform.target.IsolatedLoader;
import dev.fermata.transform.target.Target;
import dev.fermata.transform.target.TransformedClasses;
import dev.fermata.transform.type.RuntimeSymbols;
import java.io.ObjectStreamClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

class PublicSurfaceTest {

    static List<CompiledTarget> accepted() {
        return CompiledTarget.all("accepted");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void what_others_see_of_a_class_stays(CompiledTarget compiled) {
        TransformedClasses transformed = compiled.classes().transformAll();
        for (String name : compiled.classes().files().keySet()) {
            assertEquals(Surface.of(compiled.classes().bytes(name)), Surface.of(transformed.bytes(name)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void copies_are_private_and_static_and_keep_the_name_of_a_method(CompiledTarget compiled) {
        TransformedClasses transformed = compiled.classes().transformAll();
        for (String name : compiled.classes().files().keySet()) {
            Set<String> names = namesOf(compiled.classes(), name);
            for (MethodNode copy : transformed.methods(name).copies()) {
                assertTrue(EmittedMethods.isPrivateStatic(copy), copy.name);
                assertTrue(names.contains(copy.name), copy.name);
                assertEquals(copy.name.startsWith("lambda$"), (copy.access & Opcodes.ACC_SYNTHETIC) != 0, copy.name);
            }
            for (MethodNode factory : transformed.methods(name).factories()) {
                assertTrue(EmittedMethods.isPrivateStatic(factory), factory.name);
                assertTrue((factory.access & Opcodes.ACC_SYNTHETIC) != 0, factory.name);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void what_tells_the_generation_of_a_class_is_private_static_and_synthetic(CompiledTarget compiled) {
        int wanted = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        TransformedClasses transformed = compiled.classes().transformAll();
        for (String name : compiled.classes().files().keySet()) {
            ClassNodes.read(transformed.bytes(name)).methods.stream()
                    .filter(method -> method.name.equals(RuntimeSymbols.GENERATION))
                    .forEach(method -> assertEquals(wanted, method.access, name));
        }
    }

    private static Set<String> namesOf(CompiledClasses classes, String name) {
        return ClassNodes.read(classes.bytes(name)).methods.stream()
                .map(method -> method.name)
                .collect(Collectors.toSet());
    }

    @Test
    void the_default_serial_version_stays() throws ClassNotFoundException {
        CompiledClasses classes = Target.of("accepted", "Decorated").compile();
        long before = serialVersion(IsolatedLoader.load(classes));
        assertEquals(before, serialVersion(classes.transformAll().load()));
    }

    private static long serialVersion(ClassLoader loader) throws ClassNotFoundException {
        return ObjectStreamClass.lookup(loader.loadClass("Decorated")).getSerialVersionUID();
    }
}
