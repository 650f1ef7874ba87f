package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.fermata.it.harness.AheadOfTime;
import dev.fermata.it.harness.Cases;
import dev.fermata.it.harness.JavaSources;
import dev.fermata.it.harness.Kind;
import dev.fermata.it.harness.Output;
import dev.fermata.it.structure.MethodText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What others see of a transformed class is what they saw before: flags, attributes, reflection, serial forms. */
class SurfaceIT {

    private static final Map<String, byte[]> PLAIN = compile();
    private static final Map<String, byte[]> TRANSFORMED = AheadOfTime.transform(PLAIN);

    private static Map<String, byte[]> compile() {
        Path sources = Path.of("src", "test", "surface");
        return JavaSources.compiled(sources, Output.of("surface"), List.of("-g", "-parameters", "-nowarn"));
    }

    @TestFactory
    Stream<DynamicTest> K13_flags_and_attributes_of_the_original_methods_stay() {
        return PLAIN.keySet().stream()
                .map(name -> dynamicTest(name, () -> {
                    Map<String, String> before = MethodText.of(PLAIN.get(name));
                    Map<String, String> after = MethodText.of(TRANSFORMED.get(name));
                    after.keySet().retainAll(before.keySet());
                    assertEquals(before, after);
                }));
    }

    @Test
    void K13_methods_without_a_body_are_left_alone() {
        Map<String, String> before = MethodText.of(PLAIN.get("Decorated"));
        assertTrue(before.keySet().stream().anyMatch(name -> name.startsWith("ignored(")));
        assertEquals(
                before.keySet().stream()
                        .filter(name -> name.startsWith("ignored"))
                        .toList(),
                MethodText.of(TRANSFORMED.get("Decorated")).keySet().stream()
                        .filter(name -> name.startsWith("ignored"))
                        .toList());
    }

    @TestFactory
    List<DynamicTest> K20_reflection_sees_the_same_members() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        addReflection(tests, "surface", PLAIN, TRANSFORMED);
        for (Kind kind : Kind.values()) {
            addReflection(tests, kind.toString(), Cases.library(kind).classes(), Cases.transformed(kind));
        }
        return tests;
    }

    private static void addReflection(
            List<DynamicTest> tests, String group, Map<String, byte[]> plain, Map<String, byte[]> transformed) {
        ClassLoader before = Cases.loaderOf(plain);
        ClassLoader after = Cases.loaderOf(transformed);
        for (String name : plain.keySet()) {
            tests.add(dynamicTest(name + " (" + group + ")", () -> {
                Class<?> old = Class.forName(name, false, before);
                Class<?> current = Class.forName(name, false, after);
                assertEquals(members(old), members(current));
                assertTrue(own(current).containsAll(own(old)));
                assertMadeMembersArePrivate(old, current);
            }));
        }
    }

    /** What reflection tells of the class, and of its members that are not private. */
    private static SortedSet<String> members(Class<?> type) {
        SortedSet<String> members = new TreeSet<>(List.of(
                type.toGenericString(), Arrays.toString(type.getInterfaces()), Arrays.toString(type.getAnnotations())));
        for (Method method : type.getMethods()) {
            members.add("seen " + method.toGenericString());
        }
        for (Method method : type.getDeclaredMethods()) {
            if (!Modifier.isPrivate(method.getModifiers())) {
                members.add(method.toGenericString()
                        + Arrays.toString(method.getAnnotations())
                        + Arrays.deepToString(method.getParameterAnnotations())
                        + Arrays.toString(method.getParameters())
                        + method.getAnnotatedReturnType()
                        + Arrays.toString(method.getAnnotatedExceptionTypes()));
            }
        }
        Stream.of(type.getDeclaredConstructors()).forEach(member -> members.add(member.toGenericString()));
        Stream.of(type.getDeclaredFields()).forEach(member -> members.add(member.toGenericString()));
        Stream.of(type.getDeclaredClasses()).forEach(member -> members.add(member.toString()));
        return members;
    }

    private static List<String> own(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .map(Method::toGenericString)
                .toList();
    }

    /** The copies keep the flag of their method, so that a debugger stops in them; the factory of frames is synthetic. */
    private static void assertMadeMembersArePrivate(Class<?> old, Class<?> current) {
        List<String> before = own(old);
        List<String> names =
                Arrays.stream(old.getDeclaredMethods()).map(Member::getName).toList();
        for (Method method : current.getDeclaredMethods()) {
            if (!before.contains(method.toGenericString())) {
                assertTrue(Modifier.isPrivate(method.getModifiers()) && Modifier.isStatic(method.getModifiers()));
                assertTrue(method.isSynthetic() || names.contains(method.getName()), method.toString());
                assertEquals(0, method.getAnnotations().length);
            }
        }
    }

    @TestFactory
    List<DynamicTest> K23_serial_version_and_form_stay() {
        ClassLoader before = Cases.loaderOf(PLAIN);
        ClassLoader after = Cases.loaderOf(TRANSFORMED);
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : List.of("Plain", "WithInitialiser", "WithLambda", "Implementation", "Face")) {
            tests.add(dynamicTest(name, () -> {
                Class<?> old = Class.forName("SerialForms$" + name, true, before);
                Class<?> current = Class.forName("SerialForms$" + name, true, after);
                assertNotEquals(0, version(old));
                assertEquals(version(old), version(current));
                if (!old.isInterface()) {
                    assertTravels(old, after);
                    assertTravels(current, before);
                }
            }));
        }
        return tests;
    }

    private static long version(Class<?> type) {
        return ObjectStreamClass.lookup(type).getSerialVersionUID();
    }

    private static void assertTravels(Class<?> from, ClassLoader to) throws Exception {
        Object sent = from.getConstructor().newInstance();
        Object received = read(write((Serializable) sent), to);
        assertEquals(to, received.getClass().getClassLoader());
        assertEquals(sent.toString(), received.toString());
    }

    private static byte[] write(Serializable object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes, ClassLoader loader) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass type) throws ClassNotFoundException {
                return Class.forName(type.getName(), false, loader);
            }
        }) {
            return in.readObject();
        }
    }
}
