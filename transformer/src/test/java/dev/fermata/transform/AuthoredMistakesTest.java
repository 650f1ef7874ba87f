package dev.fermata.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.target.CompiledClasses;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Mistakes that no Java compiler lets through: each is told with a code, and none is transformed. */
class AuthoredMistakesTest {

    private static final String AWAIT = "(Ldev/fermata/Awaitable;)Ljava/lang/Object;";
    private static final Handle VERB =
            new Handle(Opcodes.H_INVOKESTATIC, RuntimeSymbols.FERMATA, RuntimeSymbols.AWAIT, AWAIT, false);
    private static final Handle BOOTSTRAP = new Handle(
            Opcodes.H_INVOKESTATIC, "A", "bootstrap", "(Ljava/lang/Object;)Ljava/lang/invoke/CallSite;", false);

    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);

    @Test
    void V18_await_before_the_object_is_initialised_is_rejected() {
        constructor(false);
        assertEquals(List.of("FERMATA-102 await in a constructor"), diagnostics());
    }

    @Test
    void V18_constructor_that_is_marked_is_rejected() {
        constructor(true);
        assertEquals(List.of("FERMATA-102 await in a constructor"), diagnostics());
    }

    @Test
    void V18_static_initialiser_that_is_marked_is_rejected() {
        method(Opcodes.ACC_STATIC, "<clinit>", "()V", code -> {
            code.visitAnnotation(RuntimeSymbols.ASYNC_DESCRIPTOR, false).visitEnd();
            code.visitInsn(Opcodes.ACONST_NULL);
            await(code);
            code.visitInsn(Opcodes.POP);
            code.visitInsn(Opcodes.RETURN);
        });
        assertEquals(List.of("FERMATA-102 await in a static initialiser"), diagnostics());
    }

    @Test
    void V18_marked_constructor_without_await_is_rejected() {
        method(0, "<init>", "()V", code -> {
            code.visitAnnotation(RuntimeSymbols.ASYNC_DESCRIPTOR, false).visitEnd();
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
            code.visitInsn(Opcodes.RETURN);
        });
        assertEquals(List.of("FERMATA-102 @Async on a constructor"), diagnostics());
    }

    @Test
    void V21_handle_of_await_as_a_constant_is_told() {
        load(VERB);
        assertEquals(List.of("FERMATA-108 await is used as a method reference"), diagnostics());
    }

    @Test
    void V21_handle_of_await_inside_a_dynamic_constant_is_told() {
        ConstantDynamic inner = new ConstantDynamic("inner", "Ljava/lang/Object;", BOOTSTRAP, 1, VERB);
        load(new ConstantDynamic("outer", "Ljava/lang/Object;", BOOTSTRAP, inner, "text"));
        assertEquals(List.of("FERMATA-108 await is used as a method reference"), diagnostics());
    }

    @Test
    void V21_handle_of_await_as_an_argument_of_a_call_site_is_told() {
        method(Opcodes.ACC_STATIC, "f", "()V", code -> {
            code.visitInvokeDynamicInsn("run", "()V", BOOTSTRAP, new ConstantDynamic("c", "I", BOOTSTRAP, VERB));
            code.visitInsn(Opcodes.RETURN);
        });
        assertEquals(List.of("FERMATA-108 await is used as a method reference"), diagnostics());
    }

    /** {@code A() { super(); await(x); }} with the await before the call, which only bytecode can say. */
    private void constructor(boolean marked) {
        method(0, "<init>", "()V", code -> {
            if (marked) {
                code.visitAnnotation(RuntimeSymbols.ASYNC_DESCRIPTOR, false).visitEnd();
            }
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitInsn(Opcodes.ACONST_NULL);
            await(code);
            code.visitInsn(Opcodes.POP);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
            code.visitInsn(Opcodes.RETURN);
        });
    }

    private void load(Object constant) {
        method(Opcodes.ACC_STATIC, "f", "()V", code -> {
            code.visitLdcInsn(constant);
            code.visitInsn(Opcodes.POP);
            code.visitInsn(Opcodes.RETURN);
        });
    }

    private void method(int access, String name, String descriptor, Consumer<MethodVisitor> body) {
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "A", null, Type.getInternalName(Object.class), null);
        MethodVisitor code = writer.visitMethod(access, name, descriptor, null, null);
        code.visitCode();
        body.accept(code);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private static void await(MethodVisitor code) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, RuntimeSymbols.FERMATA, RuntimeSymbols.AWAIT, AWAIT, false);
    }

    private List<String> diagnostics() {
        writer.visitEnd();
        CompiledClasses classes = new CompiledClasses(new TreeMap<>(Map.of("A", writer.toByteArray())));
        return classes.transform("A").diagnostics().stream()
                .map(AuthoredMistakesTest::codeAndMessage)
                .toList();
    }

    private static String codeAndMessage(Diagnostic diagnostic) {
        return diagnostic.code().id() + " " + diagnostic.message();
    }
}
