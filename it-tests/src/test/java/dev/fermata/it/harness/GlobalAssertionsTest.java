package dev.fermata.it.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The assertions that every transformed class passes do see what they look for. */
class GlobalAssertionsTest {

    private static final byte[] PLAIN = classWith(code -> code.visitInsn(Opcodes.RETURN));

    @Test
    void a_method_that_stays_as_it_is_has_no_problem() {
        assertEquals(List.of(), GlobalAssertions.shapes(PLAIN, PLAIN));
    }

    @Test
    void G3_sees_a_loop_with_two_entries() {
        byte[] emitted = classWith(code -> {
            Label first = new Label();
            Label second = new Label();
            code.visitVarInsn(Opcodes.ILOAD, 0);
            code.visitJumpInsn(Opcodes.IFEQ, second);
            code.visitLabel(first);
            code.visitInsn(Opcodes.NOP);
            code.visitLabel(second);
            code.visitVarInsn(Opcodes.ILOAD, 0);
            code.visitJumpInsn(Opcodes.IFEQ, first);
            code.visitInsn(Opcodes.RETURN);
        });
        assertEquals(List.of("G3: a loop has two entries in method(I)V"), GlobalAssertions.shapes(PLAIN, emitted));
        assertEquals(List.of(), GlobalAssertions.shapes(emitted, emitted));
    }

    @Test
    void G4_sees_a_method_that_the_JIT_refuses() {
        byte[] emitted = classWith(code -> {
            for (int i = 0; i < 8_000; i++) {
                code.visitInsn(Opcodes.NOP);
            }
            code.visitInsn(Opcodes.RETURN);
        });
        assertEquals(List.of("G4: the JIT refuses method(I)V"), GlobalAssertions.shapes(PLAIN, emitted));
    }

    @Test
    void G5_sees_a_monitor_that_is_not_left() {
        byte[] emitted = classWith(code -> {
            code.visitLdcInsn("lock");
            code.visitInsn(Opcodes.MONITORENTER);
            code.visitInsn(Opcodes.RETURN);
        });
        assertEquals(List.of("G5: monitors are not balanced in method(I)V"), GlobalAssertions.shapes(PLAIN, emitted));
    }

    @Test
    void G1_sees_a_class_that_does_not_verify() {
        byte[] emitted = classWith(code -> code.visitInsn(Opcodes.IRETURN));
        assertThrows(VerifyError.class, () -> GlobalAssertions.verifiedByTheJvm(Map.of("Subject", emitted)));
    }

    private static byte[] classWith(Consumer<MethodVisitor> body) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "Subject", null, "java/lang/Object", null);
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "method", "(I)V", null, null);
        code.visitCode();
        body.accept(code);
        code.visitMaxs(0, 0);
        code.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
