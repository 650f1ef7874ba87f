package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.it.harness.AheadOfTime;
import dev.fermata.it.harness.Cases;
import dev.fermata.it.harness.JavaSources;
import dev.fermata.it.harness.Output;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which loader knows a class, and whether any does, is no matter for the transformer: it never loads one. */
class LoadersIT {

    private static Map<String, byte[]> transformed;

    @BeforeAll
    static void transformWithoutTheLibrary() {
        Map<String, byte[]> classes = new TreeMap<>(JavaSources.compiled(
                Path.of("src", "test", "loaders"), Output.of("loaders"), List.of("-g", "-nowarn")));
        classes.remove("absent.Thing");
        transformed = AheadOfTime.transform(classes);
    }

    @Test
    void J25_a_type_that_is_not_on_the_class_path() throws Exception {
        ClassLoader loader = Cases.loaderOf(transformed);
        assertThrows(ClassNotFoundException.class, () -> loader.loadClass("absent.Thing"));
        assertEquals("text null null", call(loader, "user.Optionally", "without"));
    }

    @Test
    void J26_two_loaders_define_the_same_names() throws Exception {
        ClassLoader one = Cases.loaderOf(transformed);
        ClassLoader two = Cases.loaderOf(transformed);
        assertEquals("Onetruetrue", call(one, "user.Twin", "own", true));
        assertEquals("Twotruetrue", call(two, "user.Twin", "own", false));
        Object foreign = call(one, "user.Twin", "make");
        assertEquals("not mine false", call(two, "user.Twin", "foreign", foreign));
    }

    private static Object call(ClassLoader loader, String type, String name, Object... arguments) throws Exception {
        for (Method method : loader.loadClass(type).getMethods()) {
            if (method.getName().equals(name)) {
                return method.invoke(null, arguments);
            }
        }
        throw new AssertionError("no method " + name);
    }
}
