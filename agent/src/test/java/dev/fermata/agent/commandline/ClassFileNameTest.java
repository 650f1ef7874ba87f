package dev.fermata.agent.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassFileNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme/Orders.class",
                "META-INF/versions/11/acme/Orders.class",
                "BOOT-INF/classes/acme/Orders.class",
                "WEB-INF/classes/acme/Orders.class"
            })
    void a_class_is_named_without_what_stands_before_its_package(String name) {
        assertEquals("acme/Orders", new ClassFileName(name).className());
    }

    @Test
    void a_class_of_a_release_sees_those_of_older_releases() {
        assertEquals(
                List.of(
                        "META-INF/versions/11/acme/Base.class",
                        "META-INF/versions/10/acme/Base.class",
                        "META-INF/versions/9/acme/Base.class",
                        "acme/Base.class"),
                new ClassFileName("META-INF/versions/11/acme/Orders.class").placesOf("acme/Base"));
    }

    @Test
    void a_class_of_a_framework_sees_those_beside_it() {
        assertEquals(
                List.of("BOOT-INF/classes/acme/Base.class", "acme/Base.class"),
                new ClassFileName("BOOT-INF/classes/acme/Orders.class").placesOf("acme/Base"));
    }

    @Test
    void other_files_are_no_class_files() {
        assertFalse(ClassFileName.isClassFile("acme/Orders.java"));
        assertFalse(ClassFileName.isClassFile("acme/Orders.class/"));
    }
}
