package dev.fermata.transform.emit;

import dev.fermata.transform.type.RuntimeSymbols;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes a class that throws when it is initialised.
 *
 * <pre>
 * Template:  static { throw new NotTransformedException(message); }
 * </pre>
 */
public final class Refusal {

    private static final String INITIALISER = "<clinit>";

    private Refusal() {}

    /**
     * Writes the class.
     *
     * @param classFile the original
     * @param message what to throw
     * @return the original with another initialiser
     */
    public static byte[] emit(byte[] classFile, String message) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public @Nullable MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return name.equals(INITIALISER)
                                ? null
                                : super.visitMethod(access, name, descriptor, signature, exceptions);
                    }

                    @Override
                    public void visitEnd() {
                        initialiser(cv, message);
                        super.visitEnd();
                    }
                },
                0);
        return writer.toByteArray();
    }

    private static void initialiser(ClassVisitor out, String message) {
        MethodVisitor code = out.visitMethod(Opcodes.ACC_STATIC, INITIALISER, "()V", null, null);
        code.visitCode();
        code.visitTypeInsn(Opcodes.NEW, RuntimeSymbols.NOT_TRANSFORMED);
        code.visitInsn(Opcodes.DUP);
        code.visitLdcInsn(message);
        code.visitMethodInsn(
                Opcodes.INVOKESPECIAL, RuntimeSymbols.NOT_TRANSFORMED, "<init>", "(Ljava/lang/String;)V", false);
        code.visitInsn(Opcodes.ATHROW);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
