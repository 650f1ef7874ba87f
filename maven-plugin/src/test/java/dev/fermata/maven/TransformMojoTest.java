package dev.fermata.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.maven.CompiledClasses.Careless;
import dev.fermata.maven.CompiledClasses.Greeter;
import dev.fermata.maven.CompiledClasses.Mistake;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransformMojoTest {

    private final TransformMojo mojo = new TransformMojo();

    @TempDir
    Path folder;

    private CompiledClasses classes;

    @BeforeEach
    void configure() throws ReflectiveOperationException {
        classes = new CompiledClasses(folder);
        set(TransformMojo.class, "classesFolder", folder.toFile());
        set(TransformMojo.class, "classPath", List.of(folder.toString()));
    }

    @Test
    void classes_are_transformed_in_place() throws Exception {
        Path greeter = classes.add(Greeter.class);
        mojo.execute();
        assertFalse(CompiledClasses.isOld(greeter));
    }

    @Test
    void skip_leaves_all_classes_alone() throws Exception {
        Path greeter = classes.add(Greeter.class);
        set(AbstractTransformMojo.class, "skip", true);
        mojo.execute();
        assertTrue(CompiledClasses.isOld(greeter));
    }

    @Test
    void an_error_fails_the_build_and_leaves_all_classes_as_they_were() throws Exception {
        Path greeter = classes.add(Greeter.class);
        classes.add(Mistake.class);
        MojoFailureException failure = assertThrows(MojoFailureException.class, mojo::execute);
        assertTrue(failure.getMessage().matches("(?s).*CompiledClasses\\.java:\\d+ error FERMATA-\\d+ .*"));
        assertTrue(CompiledClasses.isOld(greeter));
    }

    @Test
    void a_warning_does_not_fail_the_build() throws Exception {
        classes.addTooNew();
        mojo.execute();
    }

    @Test
    void a_warning_fails_the_build_when_it_shall() throws Exception {
        classes.addTooNew();
        set(AbstractTransformMojo.class, "failOnWarning", true);
        MojoFailureException failure = assertThrows(MojoFailureException.class, mojo::execute);
        assertEquals(
                1,
                failure.getMessage()
                        .lines()
                        .filter(line -> line.contains(" warning FERMATA-"))
                        .count());
    }

    @Test
    void a_blocking_call_is_a_warning_unless_warnings_are_off() throws Exception {
        classes.add(Careless.class);
        set(AbstractTransformMojo.class, "failOnWarning", true);
        MojoFailureException failure = assertThrows(MojoFailureException.class, mojo::execute);
        assertTrue(failure.getMessage().contains("warning FERMATA-203 Thread.sleep blocks"), failure.getMessage());
        set(AbstractTransformMojo.class, "warnings", false);
        mojo.execute();
    }

    @Test
    void blocking_calls_can_be_listed(@TempDir Path other) throws Exception {
        classes.add(Careless.class);
        Path list = Files.writeString(other.resolve("list.txt"), "java.lang.StringBuilder.reverse");
        set(AbstractTransformMojo.class, "failOnWarning", true);
        set(AbstractTransformMojo.class, "blockingCalls", list.toFile());
        MojoFailureException failure = assertThrows(MojoFailureException.class, mojo::execute);
        assertTrue(failure.getMessage().contains("FERMATA-203 StringBuilder.reverse"), failure.getMessage());
    }

    @Test
    void a_mistake_in_the_list_of_blocking_calls_names_its_line(@TempDir Path other) throws Exception {
        Path list = Files.writeString(other.resolve("list.txt"), "\n\nreverse!");
        set(AbstractTransformMojo.class, "blockingCalls", list.toFile());
        MojoExecutionException failure = assertThrows(MojoExecutionException.class, mojo::execute);
        assertTrue(failure.getMessage().startsWith("list.txt:3: expected CLASS.METHOD"), failure.getMessage());
    }

    /** Sets a parameter as Maven does. */
    private void set(Class<?> declaring, String name, Object value) throws ReflectiveOperationException {
        Field field = declaring.getDeclaredField(name);
        field.setAccessible(true);
        field.set(mojo, value);
    }
}
