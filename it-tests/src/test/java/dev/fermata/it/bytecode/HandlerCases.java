package dev.fermata.it.bytecode;

import static org.objectweb.asm.Opcodes.*;

import dev.fermata.it.harness.Kind;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Authored cases of section V about exception ranges whose ends, handlers and awaits lie side by side. */
final class HandlerCases {

    static final String NAME = "cases/AuthoredHandlers";

    private static final Type OBJECT = Type.getType(Object.class);
    private static final String ARITHMETIC = "java/lang/ArithmeticException";
    private static final String FAILURE = "cases/AwaitableFailure";

    private final CaseWriter writer;

    private HandlerCases(Kind kind) {
        writer = new CaseWriter(kind, NAME);
    }

    static byte[] write(Kind kind) {
        HandlerCases cases = new HandlerCases(kind);
        cases.addAll();
        return cases.writer.toByteArray();
    }

    private void addAll() {
        writer.method(
                "V05_handler_awaits_above_the_exception",
                "java.lang.ArithmeticException: / by zero h",
                code -> handlerAwaits(code, 0));
        writer.method(
                "V05_operands_below_the_range_are_lost",
                "java.lang.ArithmeticException: / by zero h",
                code -> handlerAwaits(code, 3));
        writer.method("V05_handler_awaits_the_exception_itself", "awaited failure", this::awaitsTheException);
        writer.method("V06_handler_is_fallen_into", "thrown or made: null", code -> fallenInto(code, false));
        writer.method("V06_handler_is_entered", "thrown or made: / by zero", code -> fallenInto(code, true));
        writer.method("V08_handler_is_the_next_instruction", "value", code -> nextInstruction(code, "value"));
        writer.method("V08_handler_of_the_await_is_the_next_instruction", "failed", this::failingNextInstruction);
        writer.method("V09_range_ends_at_the_await", "outside", code -> rangeUpToAwait(code, true));
        writer.method("V09_range_begins_at_the_await", "inside", code -> rangeUpToAwait(code, false));
    }

    /** The handler's first act is an await, with the exception still on the stack. */
    private void handlerAwaits(MethodVisitor code, int below) {
        Label start = new Label();
        Label end = new Label();
        Label handler = new Label();
        code.visitTryCatchBlock(start, end, handler, ARITHMETIC);
        for (int i = 0; i < below; i++) {
            writer.push(i);
        }
        code.visitLabel(start);
        writer.awaitInt(1);
        writer.push(0);
        code.visitInsn(IDIV);
        writer.text(Type.INT_TYPE);
        writer.result();
        code.visitLabel(end);
        code.visitLabel(handler);
        writer.awaitString(" h");
        code.visitInsn(SWAP);
        writer.text(OBJECT);
        code.visitInsn(SWAP);
        code.visitMethodInsn(
                INVOKEVIRTUAL, "java/lang/String", "concat", "(Ljava/lang/String;)Ljava/lang/String;", false);
        writer.result();
    }

    /** The exception can be awaited, so that the handler's first instruction is the await. */
    private void awaitsTheException(MethodVisitor code) {
        Label start = new Label();
        Label end = new Label();
        code.visitTryCatchBlock(start, end, end, FAILURE);
        code.visitLdcInsn("awaited failure");
        writer.future();
        code.visitVarInsn(ASTORE, 1);
        code.visitLabel(start);
        code.visitTypeInsn(NEW, FAILURE);
        code.visitInsn(DUP);
        code.visitVarInsn(ALOAD, 1);
        code.visitMethodInsn(INVOKESPECIAL, FAILURE, "<init>", "(Ljava/util/concurrent/CompletableFuture;)V", false);
        code.visitInsn(ATHROW);
        code.visitLabel(end);
        writer.awaitAwaitable();
        writer.result();
    }

    /** The same label is reached by a throw and by running into it, with an exception on the stack either way. */
    private void fallenInto(MethodVisitor code, boolean thrown) {
        Label start = new Label();
        Label end = new Label();
        Label handler = new Label();
        code.visitTryCatchBlock(start, end, handler, ARITHMETIC);
        code.visitLabel(start);
        writer.awaitInt(1);
        writer.push(thrown ? 0 : 1);
        code.visitInsn(IDIV);
        code.visitInsn(POP);
        code.visitLabel(end);
        code.visitTypeInsn(NEW, ARITHMETIC);
        code.visitInsn(DUP);
        code.visitMethodInsn(INVOKESPECIAL, ARITHMETIC, "<init>", "()V", false);
        code.visitLabel(handler);
        writer.awaitString("thrown or made: ");
        code.visitInsn(SWAP);
        code.visitMethodInsn(INVOKEVIRTUAL, ARITHMETIC, "getMessage", "()Ljava/lang/String;", false);
        writer.text(OBJECT);
        code.visitMethodInsn(
                INVOKEVIRTUAL, "java/lang/String", "concat", "(Ljava/lang/String;)Ljava/lang/String;", false);
        writer.result();
    }

    /** The range is the await alone; its value or its failure, both objects, run into the same label. */
    private void nextInstruction(MethodVisitor code, String value) {
        Label start = new Label();
        Label end = new Label();
        code.visitTryCatchBlock(start, end, end, null);
        code.visitLdcInsn(value);
        writer.future();
        code.visitLabel(start);
        writer.awaitStage();
        code.visitLabel(end);
        writer.text(OBJECT);
        writer.result();
    }

    private void failingNextInstruction(MethodVisitor code) {
        Label start = new Label();
        Label end = new Label();
        code.visitTryCatchBlock(start, end, end, "java/lang/Throwable");
        writer.failedFuture("failed");
        code.visitLabel(start);
        writer.awaitStage();
        code.visitTypeInsn(CHECKCAST, "java/lang/Throwable");
        code.visitLabel(end);
        code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/Throwable", "getMessage", "()Ljava/lang/String;", false);
        writer.result();
    }

    /** Two ranges meet at the await: one ends there, the other is the await alone. */
    private void rangeUpToAwait(MethodVisitor code, boolean outside) {
        Label start = new Label();
        Label at = new Label();
        Label after = new Label();
        Label before = new Label();
        Label inside = new Label();
        Label outer = new Label();
        Label end = new Label();
        code.visitTryCatchBlock(start, at, before, "java/lang/RuntimeException");
        if (!outside) {
            code.visitTryCatchBlock(at, after, inside, "java/lang/RuntimeException");
        }
        code.visitTryCatchBlock(start, end, outer, "java/lang/RuntimeException");
        code.visitLabel(start);
        writer.failedFuture("any");
        code.visitLabel(at);
        writer.awaitStage();
        code.visitLabel(after);
        code.visitInsn(POP);
        code.visitLdcInsn("no failure");
        writer.result();
        code.visitLabel(end);
        handler(code, before, "before");
        handler(code, inside, "inside");
        handler(code, outer, "outside");
    }

    private void handler(MethodVisitor code, Label label, String name) {
        code.visitLabel(label);
        code.visitInsn(POP);
        writer.awaitString(name);
        writer.result();
    }
}
