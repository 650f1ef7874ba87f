package dev.fermata.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.fermata.transform.analysis.ControlFlow;
import dev.fermata.transform.analysis.LoopAnalysis;
import dev.fermata.transform.target.ClassNodes;
import dev.fermata.transform.target.CompiledClasses;
import dev.fermata.transform.target.TransformedClasses;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A loop with two entries, as no Java compiler writes it but other tools do. */
class IrreducibleCodeTest {

    private static final String COROUTINE = "Ldev/fermata/Coroutine;";

    @Test
    void an_await_in_a_loop_with_two_entries_is_transformed_and_verifies() {
        CompiledClasses classes = new CompiledClasses(new TreeMap<>(Map.of("A", authored())));
        assertFalse(LoopAnalysis.of(ControlFlow.of(ClassNodes.method(ClassNodes.read(classes.bytes("A")), "f")))
                .isReducible());
        TransformedClasses transformed = classes.transformAll();
        assertEquals(List.of(), transformed.diagnostics());
        assertEquals(2, transformed.methods("A").copies().size());
        transformed.load();
    }

    /** {@code if (n == 0) goto b;  a: n--;  b: await(x); if (n != 0) goto a; return result();} */
    private static byte[] authored() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "A", null, "java/lang/Object", null);
        MethodVisitor code =
                writer.visitMethod(Opcodes.ACC_STATIC, "f", "(" + COROUTINE + "I)" + COROUTINE, null, null);
        code.visitAnnotation(RuntimeSymbols.ASYNC_DESCRIPTOR, false).visitEnd();
        code.visitCode();
        Label a = new Label();
        Label b = new Label();
        code.visitVarInsn(Opcodes.ILOAD, 1);
        code.visitJumpInsn(Opcodes.IFEQ, b);
        code.visitLabel(a);
        code.visitIincInsn(1, -1);
        code.visitLabel(b);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        fermata(code, RuntimeSymbols.AWAIT, "(Ldev/fermata/Awaitable;)Ljava/lang/Object;");
        code.visitInsn(Opcodes.POP);
        code.visitVarInsn(Opcodes.ILOAD, 1);
        code.visitJumpInsn(Opcodes.IFNE, a);
        fermata(code, RuntimeSymbols.RESULT, "()" + COROUTINE);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void fermata(MethodVisitor code, String verb, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, RuntimeSymbols.FERMATA, verb, descriptor, false);
    }
}
