package dev.fermata.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.transform.TransformResult.Status;
import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.diagnostic.DiagnosticCode;
import dev.fermata.transform.target.CompiledClasses;
import dev.fermata.transform.target.Target;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** What the transformer says of class files whose format, not whose code, is the matter. */
class ClassFileTest {

    private static final CompiledClasses LOOP =
            Target.of("accepted", "Interfaces").compile();
    private static final String NAME = "Interfaces";

    @Test
    void a_newer_format_is_left_alone_with_a_warning() {
        TransformResult result = transform(bytes -> bytes[7] = (byte) (RuntimeSymbols.NEWEST_MAJOR + 1));
        assertEquals(Status.UNTOUCHED, result.status());
        assertEquals(DiagnosticCode.CLASS_FILE_TOO_NEW, onlyOne(result).code());
        assertEquals(
                "class file version " + (RuntimeSymbols.NEWEST_MAJOR + 1) + ", the newest known is "
                        + RuntimeSymbols.NEWEST_MAJOR,
                onlyOne(result).message());
    }

    @Test
    void the_newest_format_is_transformed() {
        assertEquals(
                Status.TRANSFORMED,
                transform(bytes -> bytes[7] = (byte) RuntimeSymbols.NEWEST_MAJOR)
                        .status());
    }

    @Test
    void a_class_that_uses_previews_of_a_language_is_transformed_and_keeps_its_minor_version() {
        TransformResult result = transform(bytes -> {
            bytes[4] = (byte) 0xFF;
            bytes[5] = (byte) 0xFF;
        });
        assertEquals(Status.TRANSFORMED, result.status());
        assertEquals((byte) 0xFF, result.classFile()[4]);
        assertEquals((byte) 0xFF, result.classFile()[5]);
    }

    @Test
    void a_class_of_java_6_has_no_stack_maps_to_rely_on() {
        TransformResult result = transform(bytes -> bytes[7] = Opcodes.V1_6);
        assertEquals(Status.REJECTED, result.status());
        assertEquals(DiagnosticCode.NO_STACK_MAPS, onlyOne(result).code());
    }

    @Test
    void a_class_whose_stack_maps_were_stripped_is_rejected() {
        byte[] original = LOOP.bytes(NAME);
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(original).accept(writer, ClassReader.SKIP_FRAMES);
        TransformResult result = new Transformer(true).transform(writer.toByteArray(), LOOP);
        assertEquals(Status.REJECTED, result.status());
        assertEquals(DiagnosticCode.NO_STACK_MAPS, onlyOne(result).code());
        assertEquals("ofAll", onlyOne(result).place().methodName());
    }

    @Test
    void the_marker_of_this_abi_says_that_nothing_is_left_to_do() {
        TransformResult result = marked(marker -> marker.visit("abi", RuntimeSymbols.ABI));
        assertEquals(Status.ALREADY_TRANSFORMED, result.status());
        assertNull(result.classFile());
        assertEquals(List.of(), result.diagnostics());
    }

    @Test
    void the_marker_of_another_abi_is_rejected() {
        TransformResult result = marked(marker -> marker.visit("abi", RuntimeSymbols.ABI + 1));
        assertEquals(Status.REJECTED, result.status());
        assertEquals(DiagnosticCode.OTHER_ABI, onlyOne(result).code());
        assertTrue(onlyOne(result).message().contains("ABI " + (RuntimeSymbols.ABI + 1)));
    }

    @Test
    void a_damaged_marker_is_one_of_another_abi() {
        List<Consumer<AnnotationVisitor>> damages = List.of(
                marker -> {}, marker -> marker.visit("abi", "one"), marker -> marker.visitEnum("abi", "LAbi;", "ONE"));
        for (Consumer<AnnotationVisitor> damage : damages) {
            TransformResult result = marked(damage);
            assertEquals(Status.REJECTED, result.status());
            assertEquals(DiagnosticCode.OTHER_ABI, onlyOne(result).code());
        }
    }

    private static TransformResult transform(Consumer<byte[]> patch) {
        byte[] bytes = LOOP.bytes(NAME).clone();
        patch.accept(bytes);
        return new Transformer(true).transform(bytes, LOOP);
    }

    private static TransformResult marked(Consumer<AnnotationVisitor> content) {
        ClassWriter writer = new ClassWriter(0);
        ClassVisitor marking = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visitEnd() {
                AnnotationVisitor marker = visitAnnotation(RuntimeSymbols.TRANSFORMED_DESCRIPTOR, false);
                content.accept(marker);
                marker.visitEnd();
                super.visitEnd();
            }
        };
        new ClassReader(LOOP.bytes(NAME)).accept(marking, 0);
        return new Transformer(true).transform(writer.toByteArray(), LOOP);
    }

    private static Diagnostic onlyOne(TransformResult result) {
        assertEquals(1, result.diagnostics().size(), () -> result.diagnostics().toString());
        return result.diagnostics().get(0);
    }
}
