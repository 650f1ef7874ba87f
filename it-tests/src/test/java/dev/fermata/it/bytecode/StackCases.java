package dev.fermata.it.bytecode;

import static org.objectweb.asm.Opcodes.*;

import dev.fermata.it.harness.Kind;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Authored cases of section V about operands and locals around an await. */
final class StackCases {

    static final String NAME = "cases/AuthoredStacks";

    private static final Type OBJECT = Type.getType(Object.class);

    private final CaseWriter writer;

    private StackCases(Kind kind) {
        writer = new CaseWriter(kind, NAME);
    }

    static byte[] write(Kind kind) {
        StackCases cases = new StackCases(kind);
        cases.addStacks();
        cases.addLocals();
        return cases.writer.toByteArray();
    }

    private void addStacks() {
        writer.method("V02_result_copied_and_dropped", "5", this::copiedAndDropped);
        writer.method("V02_result_below_what_drops_it", "3", this::droppedWithAnother);
        writer.method("V03_swap_and_dup_x2_around_an_await", "10", this::stackShuffles);
        writer.method("V03_dup2_x2_of_longs_around_an_await", "-2", this::wideShuffles);
        writer.method("V03_dup2_x1_of_ints_around_an_await", "12321", this::narrowShuffles);
        writer.method("V04_operand_at_a_backward_branch", "16", this::operandAtLoop);
        writer.method("V04_wide_and_reference_at_a_backward_branch", "s8", this::operandsAtLoop);
        writer.method("V04_uninitialised_operand_at_a_backward_branch", "aaa", this::uninitialisedAtLoop);
        writer.method("V07_await_of_an_await", "7", this::adjacentAwaits);
        writer.method("V07_second_await_takes_what_lay_below", "21", this::awaitBelow);
        writer.method("V14_nops_around_an_await", "9", this::nops);
        writer.blockingMethod("V20_await_of_other_owners", "3", this::otherOwners);
    }

    private void addLocals() {
        writer.method("V10_wide_slot_half_overwritten", "5", code -> halfOverwritten(code, LSTORE, 9L));
        writer.method("V10_double_half_overwritten", "5", code -> halfOverwritten(code, DSTORE, 9.5));
        writer.method("V10_wide_slot_overwritten_by_a_reference", "x1", this::overwrittenByReference);
        writer.method("V10_upper_half_becomes_the_lower_of_another", "12", this::shiftedWide);
        writer.method("V11_gaps_between_locals", "47", this::gaps);
        writer.method("V16_increment_right_after_the_await", "112", this::increment);
        writer.method("V17_finally_by_a_switch_on_where_to_return", "303", this::returnBySwitch);
    }

    private void copiedAndDropped(MethodVisitor code) {
        writer.awaitString("unused");
        code.visitInsn(POP);
        writer.push(5);
        writer.awaitString("twice");
        code.visitInsn(DUP);
        code.visitInsn(POP2);
        writer.awaitString("x1");
        code.visitInsn(DUP_X1);
        code.visitInsn(POP);
        code.visitInsn(SWAP);
        code.visitInsn(POP);
        writer.text(Type.INT_TYPE);
        code.visitInsn(POP);
        writer.push(5);
        writer.text(Type.INT_TYPE);
        writer.result();
    }

    private void droppedWithAnother(MethodVisitor code) {
        writer.push(3);
        writer.awaitString("a");
        writer.awaitString("b");
        code.visitInsn(DUP2);
        code.visitInsn(POP2);
        code.visitInsn(POP2);
        writer.text(Type.INT_TYPE);
        writer.result();
    }

    private void stackShuffles(MethodVisitor code) {
        writer.push(1);
        writer.push(2);
        writer.awaitInt(3);
        code.visitInsn(DUP_X2);
        code.visitInsn(SWAP);
        writer.awaitInt(1);
        code.visitInsn(IADD);
        code.visitInsn(IADD);
        code.visitInsn(IADD);
        code.visitInsn(IADD);
        writer.text(Type.INT_TYPE);
        writer.result();
    }

    /** 1 2 becomes 2 1 2, of which each is used on top of an await: 2 - (1 + (2 + 1)). */
    private void wideShuffles(MethodVisitor code) {
        code.visitLdcInsn(1L);
        code.visitLdcInsn(2L);
        code.visitInsn(DUP2_X2);
        writer.awaitInt(1);
        code.visitInsn(I2L);
        code.visitInsn(LADD);
        code.visitInsn(LADD);
        writer.awaitString("dropped");
        code.visitInsn(POP);
        code.visitInsn(LSUB);
        writer.text(Type.LONG_TYPE);
        writer.result();
    }

    /** 3 2 1 becomes 2 1 3 2 1; an await lies above each digit. */
    private void narrowShuffles(MethodVisitor code) {
        writer.push(3);
        writer.awaitInt(2);
        writer.push(1);
        code.visitInsn(DUP2_X1);
        code.visitVarInsn(ISTORE, 1);
        code.visitInsn(POP);
        writer.awaitInt(10);
        code.visitInsn(IMUL);
        code.visitVarInsn(ISTORE, 2);
        code.visitVarInsn(ILOAD, 1);
        writer.awaitInt(100);
        code.visitInsn(IADD);
        code.visitVarInsn(ILOAD, 2);
        writer.awaitInt(10);
        code.visitInsn(IMUL);
        code.visitInsn(IADD);
        code.visitInsn(IADD);
        writer.awaitInt(11917);
        code.visitInsn(IADD);
        code.visitInsn(IADD);
        writer.text(Type.INT_TYPE);
        writer.result();
    }

    private void operandAtLoop(MethodVisitor code) {
        Label head = new Label();
        writer.push(3);
        code.visitVarInsn(ISTORE, 1);
        writer.push(10);
        code.visitLabel(head);
        code.visitVarInsn(ILOAD, 1);
        writer.futureOf(0);
        writer.awaitStage();
        writer.unbox();
        code.visitInsn(IADD);
        code.visitInsn(IADD);
        code.visitIincInsn(1, -1);
        code.visitVarInsn(ILOAD, 1);
        code.visitJumpInsn(IFNE, head);
        writer.text(Type.INT_TYPE);
        writer.result();
    }

    private void operandsAtLoop(MethodVisitor code) {
        Label head = new Label();
        writer.push(3);
        code.visitVarInsn(ISTORE, 1);
        code.visitLdcInsn("s");
        code.visitLdcInsn(2L);
        code.visitLabel(head);
        writer.awaitInt(2);
        code.visitInsn(I2L);
        code.visitInsn(LADD);
        code.visitIincInsn(1, -1);
        code.visitVarInsn(ILOAD, 1);
        code.visitJumpInsn(IFNE, head);
        writer.text(Type.LONG_TYPE);
        concat(code);
        writer.result();
    }

    /** The builder is made before the loop and initialised after it. */
    private void uninitialisedAtLoop(MethodVisitor code) {
        Label head = new Label();
        writer.push(3);
        code.visitVarInsn(ISTORE, 1);
        code.visitTypeInsn(NEW, "java/lang/StringBuilder");
        code.visitInsn(DUP);
        code.visitLdcInsn("");
        code.visitLabel(head);
        writer.awaitString("a");
        concat(code);
        code.visitIincInsn(1, -1);
        code.visitVarInsn(ILOAD, 1);
        code.visitJumpInsn(IFNE, head);
        code.visitMethodInsn(INVOKESPECIAL, "java/lang/StringBuilder", "<init>", "(Ljava/lang/String;)V", false);
        writer.text(OBJECT);
        writer.result();
    }

    /** The value of the inner await is a stage, and no cast stands between: interfaces need none. */
    private void adjacentAwaits(MethodVisitor code) {
        writer.futureOf(7);
        writer.future();
        writer.future();
        writer.awaitStage();
        writer.awaitStage();
        writer.awaitStage();
        writer.text(OBJECT);
        writer.result();
    }

    private void awaitBelow(MethodVisitor code) {
        writer.futureOf(2);
        writer.futureOf(1);
        writer.awaitStage();
        writer.text(OBJECT);
        code.visitVarInsn(ASTORE, 1);
        writer.awaitStage();
        writer.text(OBJECT);
        code.visitVarInsn(ALOAD, 1);
        concat(code);
        writer.result();
    }

    private void nops(MethodVisitor code) {
        writer.futureOf(9);
        nops(code, 40);
        writer.awaitStage();
        nops(code, 40);
        writer.text(OBJECT);
        code.visitInsn(NOP);
        writer.result();
    }

    private static void nops(MethodVisitor code, int count) {
        for (int i = 0; i < count; i++) {
            code.visitInsn(NOP);
        }
    }

    /** Methods of another class that have the verb's name and parameters. */
    private void otherOwners(MethodVisitor code) {
        code.visitFieldInsn(GETSTATIC, "cases/OtherAwaits", "OTHER", "Lcases/OtherAwaits;");
        writer.awaitInt(0);
        code.visitMethodInsn(INVOKEINTERFACE, "cases/OtherAwaits", "await", "(I)V", true);
        writer.futureOf(1);
        code.visitMethodInsn(
                INVOKESTATIC, "cases/OtherAwaits", "await", "(Ljava/util/concurrent/CompletionStage;)I", true);
        code.visitFieldInsn(GETSTATIC, "cases/OtherAwaits", "OTHER", "Lcases/OtherAwaits;");
        code.visitInsn(ACONST_NULL);
        code.visitMethodInsn(INVOKEINTERFACE, "cases/OtherAwaits", "await", "(Ldev/fermata/Awaitable;)I", true);
        code.visitInsn(IADD);
        writer.text(Type.INT_TYPE);
        writer.result();
    }

    /** A wide value in slots 1 and 2, then an int in 2: slot 1 holds nothing any more. */
    private void halfOverwritten(MethodVisitor code, int store, Object value) {
        code.visitLdcInsn(value);
        code.visitVarInsn(store, 1);
        writer.push(4);
        code.visitVarInsn(ISTORE, 2);
        writer.awaitInt(1);
        code.visitVarInsn(ILOAD, 2);
        code.visitInsn(IADD);
        writer.text(Type.INT_TYPE);
        writer.result();
    }

    /** The other half of a long is overwritten after an await, then both. */
    private void overwrittenByReference(MethodVisitor code) {
        code.visitLdcInsn(9L);
        code.visitVarInsn(LSTORE, 1);
        writer.awaitString("x");
        code.visitVarInsn(ASTORE, 2);
        writer.awaitInt(1);
        code.visitVarInsn(ISTORE, 1);
        writer.awaitInt(0);
        code.visitInsn(POP);
        code.visitVarInsn(ALOAD, 2);
        code.visitVarInsn(ILOAD, 1);
        writer.text(Type.INT_TYPE);
        concat(code);
        writer.result();
    }

    private void shiftedWide(MethodVisitor code) {
        code.visitLdcInsn(9L);
        code.visitVarInsn(LSTORE, 1);
        code.visitLdcInsn(7L);
        code.visitVarInsn(LSTORE, 2);
        writer.awaitInt(5);
        code.visitInsn(I2L);
        code.visitVarInsn(LLOAD, 2);
        code.visitInsn(LADD);
        writer.text(Type.LONG_TYPE);
        writer.result();
    }

    private void gaps(MethodVisitor code) {
        writer.push(40);
        code.visitVarInsn(ISTORE, 300);
        code.visitLdcInsn(5L);
        code.visitVarInsn(LSTORE, 17);
        writer.awaitInt(2);
        code.visitVarInsn(ILOAD, 300);
        code.visitInsn(IADD);
        code.visitVarInsn(LLOAD, 17);
        code.visitInsn(L2I);
        code.visitInsn(IADD);
        writer.text(Type.INT_TYPE);
        writer.result();
    }

    private void increment(MethodVisitor code) {
        writer.push(10);
        code.visitVarInsn(ISTORE, 1);
        writer.futureOf(2);
        writer.awaitStage();
        code.visitIincInsn(1, 100);
        writer.unbox();
        code.visitVarInsn(ILOAD, 1);
        code.visitInsn(IADD);
        writer.text(Type.INT_TYPE);
        writer.result();
    }

    /** A block that is entered from two places and goes back by a switch, as jsr and ret did. */
    private void returnBySwitch(MethodVisitor code) {
        Label block = new Label();
        Label first = new Label();
        Label second = new Label();
        writer.push(0);
        code.visitVarInsn(ISTORE, 2);
        writer.push(0);
        code.visitVarInsn(ISTORE, 1);
        code.visitJumpInsn(GOTO, block);
        code.visitLabel(first);
        writer.awaitInt(100);
        code.visitVarInsn(ILOAD, 2);
        code.visitInsn(IADD);
        code.visitVarInsn(ISTORE, 2);
        code.visitIincInsn(1, 1);
        code.visitLabel(block);
        code.visitVarInsn(ILOAD, 2);
        writer.awaitInt(101);
        code.visitInsn(IADD);
        code.visitVarInsn(ISTORE, 2);
        code.visitVarInsn(ILOAD, 1);
        code.visitTableSwitchInsn(0, 1, second, first, second);
        code.visitLabel(second);
        code.visitIincInsn(2, 1);
        code.visitVarInsn(ILOAD, 2);
        writer.text(Type.INT_TYPE);
        writer.result();
    }

    private static void concat(MethodVisitor code) {
        code.visitMethodInsn(
                INVOKEVIRTUAL, "java/lang/String", "concat", "(Ljava/lang/String;)Ljava/lang/String;", false);
    }
}
