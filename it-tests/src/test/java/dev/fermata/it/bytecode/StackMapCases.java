package dev.fermata.it.bytecode;

import static org.objectweb.asm.Opcodes.*;

import dev.fermata.it.harness.Kind;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Authored cases of section V with stack maps that no compiler writes: of dead code, of dead locals, of hidden classes. */
final class StackMapCases {

    static final String NAME = "cases/AuthoredStackMaps";

    private static final Type OBJECT = Type.getType(Object.class);
    private static final String STRING = "java/lang/String";
    private static final String HIDDEN = "java/lang/AbstractStringBuilder";
    private static final String BUILDER = "java/lang/StringBuilder";
    private static final Object[] THIS = {NAME};
    private static final Object[] NOTHING = {};

    private final CaseWriter writer;

    private StackMapCases(Kind kind) {
        writer = CaseWriter.withOwnStackMaps(kind, NAME);
    }

    static byte[] write(Kind kind) {
        StackMapCases cases = new StackMapCases(kind);
        cases.addDeadCode();
        cases.addStackMaps();
        return cases.writer.toByteArray();
    }

    private void addDeadCode() {
        writer.method("V01_unreachable_await", "5", this::unreachable);
        writer.method("V01_unreachable_await_at_the_end", "5", this::unreachableAtTheEnd);
        writer.method("V01_unreachable_loop_with_an_await", "5", this::unreachableLoop);
        writer.method("V01_handler_of_unreachable_code_awaits", "5", this::unreachableHandler);
        writer.method("V01_nothing_but_unreachable_awaits", "only", this::onlyUnreachable);
    }

    private void addStackMaps() {
        writer.method("V12_locals_that_were_never_stored", "8", this::neverStored);
        writer.method("V12_local_that_a_stack_map_forgets", "3", this::forgotten);
        writer.method("V13_no_locals_at_the_await", "alone", this::noLocals);
        writer.method("V13_no_locals_in_the_loop_of_the_await", "last", this::noLocalsInLoop);
        writer.method("V15_switch_whose_targets_are_all_the_await", "70", this::switchToAwait);
        writer.method("V19_array_of_a_class_that_is_not_public", "1 text", code -> hiddenElement(code, 1));
        writer.method("V19_array_of_arrays_of_it", "1 text", code -> hiddenElement(code, 2));
    }

    private void unreachable(MethodVisitor code) {
        Label end = new Label();
        writer.push(5);
        writer.awaitInt(0);
        code.visitInsn(IADD);
        code.visitJumpInsn(GOTO, end);
        frame(code, THIS, NOTHING);
        writer.awaitInt(1);
        code.visitLabel(end);
        frame(code, THIS, new Object[] {INTEGER});
        writer.text(Type.INT_TYPE);
        writer.result();
    }

    private void unreachableAtTheEnd(MethodVisitor code) {
        writer.awaitString("5");
        writer.result();
        frame(code, new Object[] {NAME, LONG, STRING}, new Object[] {DOUBLE, STRING});
        writer.awaitString("never");
        code.visitInsn(POP);
        writer.result();
    }

    private void unreachableLoop(MethodVisitor code) {
        Label head = new Label();
        Label end = new Label();
        code.visitJumpInsn(GOTO, end);
        code.visitLabel(head);
        frame(code, THIS, new Object[] {INTEGER});
        writer.awaitInt(1);
        code.visitInsn(IADD);
        code.visitJumpInsn(GOTO, head);
        code.visitLabel(end);
        frame(code, THIS, NOTHING);
        writer.awaitString("5");
        writer.result();
    }

    /** The range is never reached, so its handler is not either. */
    private void unreachableHandler(MethodVisitor code) {
        Label start = new Label();
        Label handler = new Label();
        code.visitTryCatchBlock(start, handler, handler, "java/lang/Exception");
        writer.awaitString("5");
        writer.result();
        code.visitLabel(start);
        frame(code, THIS, NOTHING);
        writer.awaitString("never");
        code.visitLabel(handler);
        frame(code, THIS, new Object[] {"java/lang/Object"});
        code.visitInsn(POP);
        writer.awaitString("handled");
        writer.result();
    }

    private void onlyUnreachable(MethodVisitor code) {
        code.visitLdcInsn("only");
        writer.result();
        frame(code, THIS, NOTHING);
        writer.awaitString("never");
        writer.result();
    }

    private void neverStored(MethodVisitor code) {
        Label next = new Label();
        writer.push(7);
        code.visitVarInsn(ISTORE, 5);
        code.visitJumpInsn(GOTO, next);
        code.visitLabel(next);
        frame(code, new Object[] {NAME, TOP, TOP, TOP, TOP, INTEGER, TOP}, NOTHING);
        writer.awaitInt(1);
        code.visitVarInsn(ILOAD, 5);
        code.visitInsn(IADD);
        writer.text(Type.INT_TYPE);
        writer.result();
    }

    /** After the stack map the string and the first long are gone, although nothing overwrote them. */
    private void forgotten(MethodVisitor code) {
        Label next = new Label();
        code.visitLdcInsn("gone");
        code.visitVarInsn(ASTORE, 1);
        code.visitLdcInsn(1L);
        code.visitVarInsn(LSTORE, 2);
        code.visitLdcInsn(2L);
        code.visitVarInsn(LSTORE, 4);
        code.visitJumpInsn(GOTO, next);
        code.visitLabel(next);
        frame(code, new Object[] {NAME, TOP, TOP, TOP, LONG}, NOTHING);
        writer.awaitInt(1);
        code.visitInsn(I2L);
        code.visitVarInsn(LLOAD, 4);
        code.visitInsn(LADD);
        writer.text(Type.LONG_TYPE);
        writer.result();
    }

    private void noLocals(MethodVisitor code) {
        Label next = new Label();
        code.visitLdcInsn("alone");
        writer.future();
        code.visitJumpInsn(GOTO, next);
        code.visitLabel(next);
        frame(code, NOTHING, new Object[] {"java/util/concurrent/CompletionStage"});
        writer.awaitStage();
        writer.text(OBJECT);
        writer.result();
    }

    /** Awaits what it awaited as long as that is a stage; there is nothing but the operand. */
    private void noLocalsInLoop(MethodVisitor code) {
        Label head = new Label();
        code.visitLdcInsn("last");
        writer.future();
        writer.future();
        writer.future();
        code.visitLabel(head);
        frame(code, NOTHING, new Object[] {"java/lang/Object"});
        code.visitTypeInsn(CHECKCAST, "java/util/concurrent/CompletionStage");
        writer.awaitStage();
        code.visitInsn(DUP);
        code.visitTypeInsn(INSTANCEOF, "java/util/concurrent/CompletionStage");
        code.visitJumpInsn(IFNE, head);
        frame(code, NOTHING, new Object[] {"java/lang/Object"});
        writer.text(OBJECT);
        writer.result();
    }

    private void switchToAwait(MethodVisitor code) {
        Label target = new Label();
        writer.push(10);
        writer.futureOf(7);
        writer.awaitInt(2);
        code.visitTableSwitchInsn(0, 3, target, target, target, target, target);
        code.visitLabel(target);
        frame(code, THIS, new Object[] {INTEGER, "java/util/concurrent/CompletableFuture"});
        writer.awaitStage();
        writer.unbox();
        code.visitInsn(IMUL);
        writer.text(Type.INT_TYPE);
        writer.result();
    }

    /** The stack map says an array of a class that is private to its package, as a merge of two builders has it. */
    private void hiddenElement(MethodVisitor code, int dimensions) {
        Label next = new Label();
        newBuilder(code);
        for (int i = 1; i <= dimensions; i++) {
            arrayOf(code, i == 1 ? BUILDER : "[".repeat(i - 1) + "L" + BUILDER + ";");
        }
        code.visitVarInsn(ASTORE, 1);
        code.visitJumpInsn(GOTO, next);
        code.visitLabel(next);
        frame(code, new Object[] {NAME, "[".repeat(dimensions) + "L" + HIDDEN + ";"}, NOTHING);
        writer.awaitInt(0);
        code.visitInsn(POP);
        code.visitVarInsn(ALOAD, 1);
        code.visitInsn(ARRAYLENGTH);
        writer.text(Type.INT_TYPE);
        writer.awaitString(" ");
        concat(code);
        code.visitVarInsn(ALOAD, 1);
        for (int i = 0; i < dimensions; i++) {
            writer.push(0);
            code.visitInsn(AALOAD);
        }
        writer.text(OBJECT);
        concat(code);
        writer.result();
    }

    private void newBuilder(MethodVisitor code) {
        code.visitTypeInsn(NEW, BUILDER);
        code.visitInsn(DUP);
        writer.awaitString("text");
        code.visitMethodInsn(INVOKESPECIAL, BUILDER, "<init>", "(L" + STRING + ";)V", false);
    }

    /** Puts the reference on the stack into a new array of one element. */
    private void arrayOf(MethodVisitor code, String element) {
        writer.push(1);
        code.visitTypeInsn(ANEWARRAY, element);
        code.visitInsn(DUP_X1);
        code.visitInsn(SWAP);
        writer.push(0);
        code.visitInsn(SWAP);
        code.visitInsn(AASTORE);
    }

    private static void frame(MethodVisitor code, Object[] locals, Object[] stack) {
        code.visitFrame(F_FULL, locals.length, locals, stack.length, stack);
    }

    private static void concat(MethodVisitor code) {
        code.visitMethodInsn(INVOKEVIRTUAL, STRING, "concat", "(L" + STRING + ";)L" + STRING + ";", false);
    }
}
