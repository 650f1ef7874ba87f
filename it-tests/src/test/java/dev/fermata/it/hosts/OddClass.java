package dev.fermata.it.hosts;

import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IFNULL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.JSR;
import static org.objectweb.asm.Opcodes.RET;

import java.util.function.Consumer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes classes that no compiler of today writes, with one method
 * {@code @Async static Coroutine body(Awaitable x) { return result(await(x)); }}.
 */
final class OddClass {

    private static final String FERMATA = "dev/fermata/Fermata";
    private static final String COROUTINE = "Ldev/fermata/Coroutine;";
    private static final String AWAITABLE = "Ldev/fermata/Awaitable;";

    private OddClass() {}

    /** A class of that format whose method starts with these instructions; frames are the instructions' own affair. */
    static byte[] write(int version, String name, Consumer<MethodVisitor> before) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(version, ACC_PUBLIC | ACC_SUPER, name, null, "java/lang/Object", null);
        MethodVisitor code =
                writer.visitMethod(ACC_PUBLIC | ACC_STATIC, "body", "(" + AWAITABLE + ")" + COROUTINE, null, null);
        code.visitAnnotation("Ldev/fermata/annotations/Async;", false).visitEnd();
        code.visitCode();
        before.accept(code);
        code.visitVarInsn(ALOAD, 0);
        code.visitMethodInsn(INVOKESTATIC, FERMATA, "await", "(" + AWAITABLE + ")Ljava/lang/Object;", false);
        code.visitMethodInsn(INVOKESTATIC, FERMATA, "result", "(Ljava/lang/Object;)" + COROUTINE, false);
        code.visitInsn(ARETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** A branch, which from Java 7 on would need a stack map. */
    static void branch(MethodVisitor code) {
        Label end = new Label();
        code.visitVarInsn(ALOAD, 0);
        code.visitJumpInsn(IFNULL, end);
        code.visitLabel(end);
    }

    /** A branch with a stack map that is wrong, so that the verifier of Java 6 falls back on its older twin. */
    static void branchWithWrongMap(MethodVisitor code) {
        branch(code);
        code.visitFrame(Opcodes.F_FULL, 1, new Object[] {Opcodes.INTEGER}, 0, new Object[0]);
        code.visitInsn(Opcodes.NOP);
    }

    /** A subroutine, as compilers wrote finally blocks until Java 5. */
    static void subroutine(MethodVisitor code) {
        Label subroutine = new Label();
        Label after = new Label();
        code.visitJumpInsn(JSR, subroutine);
        code.visitJumpInsn(GOTO, after);
        code.visitLabel(subroutine);
        code.visitVarInsn(ASTORE, 1);
        code.visitVarInsn(RET, 1);
        code.visitLabel(after);
    }

    /** An await that no way leads to, with the stack map that the verifier wants there all the same. */
    static void unreachable(MethodVisitor code) {
        Label after = new Label();
        code.visitJumpInsn(GOTO, after);
        sameState(code);
        code.visitVarInsn(ALOAD, 0);
        code.visitMethodInsn(INVOKESTATIC, FERMATA, "await", "(" + AWAITABLE + ")Ljava/lang/Object;", false);
        code.visitInsn(Opcodes.POP);
        code.visitLabel(after);
        sameState(code);
    }

    private static void sameState(MethodVisitor code) {
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }
}
