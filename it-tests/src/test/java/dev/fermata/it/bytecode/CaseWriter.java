package dev.fermata.it.bytecode;

import dev.fermata.it.harness.Kind;
import java.util.function.Consumer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes a class of cases; knows how a case makes futures, awaits them and returns. */
public final class CaseWriter {

    private static final String CASE = "dev/fermata/it/harness/Case";
    private static final String FERMATA = "dev/fermata/Fermata";
    private static final String FUTURE = "java/util/concurrent/CompletableFuture";

    /** Not looked at where it is computed. */
    private static final int ROOM = 30;

    private final Kind kind;
    private final ClassWriter writer;
    private MethodVisitor code;

    /** A class whose stack maps are computed. */
    CaseWriter(Kind kind, String name) {
        this(kind, name, ClassWriter.COMPUTE_FRAMES);
    }

    /** A class whose bodies write their stack maps themselves, and have room for more than they use. */
    public static CaseWriter withOwnStackMaps(Kind kind, String name) {
        return new CaseWriter(kind, name, 0);
    }

    private CaseWriter(Kind kind, String name, int computed) {
        this.kind = kind;
        writer = new ClassWriter(computed) {
            @Override
            protected String getCommonSuperClass(String left, String right) {
                return "java/lang/Object";
            }
        };
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, name, null, CASE, null);
        code = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, CASE, "<init>", "()V", false);
        code.visitInsn(Opcodes.RETURN);
        end();
    }

    /** A case of this name, that must have this result. */
    void method(String name, String expected, Consumer<MethodVisitor> body) {
        code = writer.visitMethod(Opcodes.ACC_PUBLIC, name, "()" + returned(), null, null);
        addBody(expected, body);
    }

    /** A case that calls, on purpose, what is known to block. */
    void blockingMethod(String name, String expected, Consumer<MethodVisitor> body) {
        code = writer.visitMethod(Opcodes.ACC_PUBLIC, name, "()" + returned(), null, null);
        code.visitAnnotation("Ldev/fermata/annotations/SuppressAsyncWarnings;", false)
                .visitEnd();
        addBody(expected, body);
    }

    /** A case of which only the oracle knows what it does. */
    public void method(String name, Consumer<MethodVisitor> body) {
        code = writer.visitMethod(Opcodes.ACC_PUBLIC, name, "()" + returned(), null, null);
        addAsyncBody(body);
    }

    private void addBody(String expected, Consumer<MethodVisitor> body) {
        var expectation = code.visitAnnotation("Ldev/fermata/it/harness/Expect;", true);
        expectation.visit("value", expected);
        expectation.visitEnd();
        addAsyncBody(body);
    }

    private void addAsyncBody(Consumer<MethodVisitor> body) {
        code.visitAnnotation("Ldev/fermata/annotations/Async;", false).visitEnd();
        code.visitCode();
        body.accept(code);
        end();
    }

    public byte[] toByteArray() {
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** Takes an object from the stack, leaves what the await of its future gives. */
    public void await() {
        future();
        awaitStage();
    }

    /** Takes an object from the stack, leaves a future for it. */
    public void future() {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitInsn(Opcodes.SWAP);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, CASE, "fut", "(Ljava/lang/Object;)L" + FUTURE + ";", false);
    }

    /** The await alone, of the stage on the stack. */
    public void awaitStage() {
        call("await", "(Ljava/util/concurrent/CompletionStage;)Ljava/lang/Object;");
    }

    /** The await alone, of the awaitable on the stack. */
    void awaitAwaitable() {
        call("await", "(Ldev/fermata/Awaitable;)Ljava/lang/Object;");
    }

    /** Leaves a future that fails. */
    public void failedFuture(String message) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitTypeInsn(Opcodes.NEW, "java/lang/IllegalStateException");
        code.visitInsn(Opcodes.DUP);
        code.visitLdcInsn(message);
        code.visitMethodInsn(
                Opcodes.INVOKESPECIAL, "java/lang/IllegalStateException", "<init>", "(Ljava/lang/String;)V", false);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, CASE, "failed", "(Ljava/lang/Throwable;)L" + FUTURE + ";", false);
    }

    /** Leaves a future for an int. */
    void futureOf(int value) {
        push(value);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;", false);
        future();
    }

    /** Makes the object on the stack the int that it is. */
    void unbox() {
        code.visitTypeInsn(Opcodes.CHECKCAST, "java/lang/Integer");
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Integer", "intValue", "()I", false);
    }

    /** Leaves the int that the await of its future gives. */
    void awaitInt(int value) {
        futureOf(value);
        awaitStage();
        unbox();
    }

    /** Leaves the string that the await of its future gives. */
    void awaitString(String value) {
        code.visitLdcInsn(value);
        await();
        code.visitTypeInsn(Opcodes.CHECKCAST, "java/lang/String");
    }

    public void push(int value) {
        code.visitIntInsn(Opcodes.SIPUSH, value);
    }

    /** Traces the int on the stack and leaves it. */
    void trace() {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitInsn(Opcodes.SWAP);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, CASE, "t", "(I)I", false);
    }

    /** Makes the value on the stack text. */
    public void text(Type type) {
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, "java/lang/String", "valueOf", "(" + type + ")Ljava/lang/String;", false);
    }

    /** Returns the object on the stack as the result of the case. */
    public void result() {
        boolean cold = kind == Kind.COLD;
        call(cold ? "result" : "done", "(Ljava/lang/Object;)Ldev/fermata/" + (cold ? "Coroutine;" : "Task;"));
        code.visitInsn(Opcodes.ARETURN);
    }

    private void call(String name, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, FERMATA, name, descriptor, false);
    }

    private String returned() {
        return kind == Kind.COLD ? "Ldev/fermata/Coroutine;" : "L" + FUTURE + ";";
    }

    private void end() {
        code.visitMaxs(ROOM, ROOM);
        code.visitEnd();
    }
}
