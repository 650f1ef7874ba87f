package dev.fermata.it.bytecode;

import static org.objectweb.asm.Opcodes.*;

import dev.fermata.it.harness.Kind;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Authored cases of sections D, F, I and V, as one class. */
public final class AuthoredCases {

    private static final String NAME = "cases/Authored";
    private static final String BUILDER = "java/lang/StringBuilder";
    private static final Type OBJECT = Type.getType(Object.class);

    private final CaseWriter writer;

    private AuthoredCases(Kind kind) {
        writer = new CaseWriter(kind, NAME);
    }

    /** The class file, by its binary name. */
    public static Map<String, byte[]> write(Kind kind) {
        AuthoredCases cases = new AuthoredCases(kind);
        cases.addAll();
        return Map.of(NAME.replace('/', '.'), cases.writer.toByteArray());
    }

    private void addAll() {
        writer.method("D20_irreducible_input", "32", this::irreducible);
        writer.method(
                "I14_new_of_an_abstract_class",
                "throws java.lang.InstantiationError: java.util.AbstractList",
                this::newOfAbstract);
        writer.method("I15_uninitialised_value_in_a_local", "text", this::uninitialisedLocal);
        writer.method("I16_uninitialised_value_beside_wide_locals_and_gaps", "text 7 2.5", this::wideLocalsAndGaps);
        writer.method("I17_interleaved_copies", "one two", this::interleavedCopies);
        writer.method("I18_new_without_dup", "unused", this::newWithoutDup);
        writer.method("I19_older_uninitialised_value_of_the_same_site", "ddd", this::sameSiteInALoop);
        writer.method("V03_swap_and_dup_x2_around_an_await", "10", this::stackShuffles);
        writer.method(
                "V05_handler_awaits_above_the_exception",
                "java.lang.ArithmeticException: / by zero h",
                this::handlerAwaits);
        writer.method("V10_wide_slot_half_overwritten", "5", this::halfOverwritten);
    }

    /** A loop that is entered at its head and in its middle. */
    private void irreducible(MethodVisitor code) {
        Label head = new Label();
        Label middle = new Label();
        store(code, 1, 0);
        store(code, 2, 0);
        writer.push(0);
        writer.trace();
        code.visitJumpInsn(IFEQ, middle);
        code.visitLabel(head);
        addAwaited(code, 1);
        code.visitLabel(middle);
        addAwaited(code, 10);
        code.visitIincInsn(1, 1);
        code.visitVarInsn(ILOAD, 1);
        writer.push(3);
        code.visitJumpInsn(IF_ICMPLT, head);
        code.visitVarInsn(ILOAD, 2);
        writer.text(Type.INT_TYPE);
        writer.result();
    }

    private void addAwaited(MethodVisitor code, int value) {
        code.visitVarInsn(ILOAD, 2);
        writer.awaitInt(value);
        code.visitInsn(IADD);
        code.visitVarInsn(ISTORE, 2);
    }

    private void newOfAbstract(MethodVisitor code) {
        code.visitTypeInsn(NEW, "java/util/AbstractList");
        code.visitInsn(DUP);
        writer.awaitInt(1);
        code.visitInsn(POP);
        code.visitMethodInsn(INVOKESPECIAL, "java/util/AbstractList", "<init>", "()V", false);
        writer.result();
    }

    private void uninitialisedLocal(MethodVisitor code) {
        code.visitTypeInsn(NEW, BUILDER);
        code.visitVarInsn(ASTORE, 1);
        code.visitVarInsn(ALOAD, 1);
        writer.awaitString("text");
        construct(code);
        code.visitVarInsn(ALOAD, 1);
        writer.text(OBJECT);
        writer.result();
    }

    private void wideLocalsAndGaps(MethodVisitor code) {
        code.visitLdcInsn(7L);
        code.visitVarInsn(LSTORE, 2);
        code.visitTypeInsn(NEW, BUILDER);
        code.visitVarInsn(ASTORE, 9);
        code.visitLdcInsn(2.5);
        code.visitVarInsn(DSTORE, 6);
        code.visitVarInsn(ALOAD, 9);
        writer.awaitString("text ");
        construct(code);
        code.visitVarInsn(ALOAD, 9);
        code.visitVarInsn(LLOAD, 2);
        append(code, "J");
        code.visitLdcInsn(" ");
        append(code, "Ljava/lang/String;");
        code.visitVarInsn(DLOAD, 6);
        append(code, "D");
        writer.text(OBJECT);
        writer.result();
    }

    /** Copies of two uninitialised builders, in locals and on the stack, one above the other. */
    private void interleavedCopies(MethodVisitor code) {
        code.visitTypeInsn(NEW, BUILDER);
        code.visitInsn(DUP);
        code.visitVarInsn(ASTORE, 1);
        code.visitTypeInsn(NEW, BUILDER);
        code.visitInsn(DUP);
        code.visitVarInsn(ASTORE, 2);
        code.visitInsn(DUP2);
        code.visitInsn(POP);
        writer.awaitString("one ");
        construct(code);
        writer.awaitString("two");
        construct(code);
        code.visitInsn(POP);
        code.visitVarInsn(ALOAD, 1);
        code.visitVarInsn(ALOAD, 2);
        append(code, "Ljava/lang/Object;");
        writer.text(OBJECT);
        writer.result();
    }

    private void newWithoutDup(MethodVisitor code) {
        code.visitTypeInsn(NEW, BUILDER);
        writer.awaitString("never seen");
        construct(code);
        code.visitLdcInsn("unused");
        writer.result();
    }

    /** Each turn leaves an object of the site behind without ever initialising it. */
    private void sameSiteInALoop(MethodVisitor code) {
        Label head = new Label();
        store(code, 1, 0);
        code.visitLdcInsn("");
        code.visitVarInsn(ASTORE, 3);
        code.visitLabel(head);
        code.visitTypeInsn(NEW, BUILDER);
        code.visitInsn(DUP);
        code.visitVarInsn(ASTORE, 2);
        code.visitVarInsn(ALOAD, 3);
        construct(code);
        code.visitTypeInsn(NEW, BUILDER);
        code.visitVarInsn(ASTORE, 4);
        code.visitVarInsn(ALOAD, 2);
        writer.awaitString("d");
        append(code, "Ljava/lang/String;");
        writer.text(OBJECT);
        code.visitVarInsn(ASTORE, 3);
        code.visitIincInsn(1, 1);
        code.visitVarInsn(ILOAD, 1);
        writer.push(3);
        code.visitJumpInsn(IF_ICMPLT, head);
        code.visitVarInsn(ALOAD, 3);
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

    /** The handler's first act is an await, with the exception still on the stack. */
    private void handlerAwaits(MethodVisitor code) {
        Label start = new Label();
        Label end = new Label();
        Label handler = new Label();
        code.visitTryCatchBlock(start, end, handler, "java/lang/ArithmeticException");
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

    /** A long in slots 1 and 2, then an int in 2: slot 1 holds nothing any more. */
    private void halfOverwritten(MethodVisitor code) {
        code.visitLdcInsn(9L);
        code.visitVarInsn(LSTORE, 1);
        store(code, 2, 4);
        writer.awaitInt(1);
        code.visitVarInsn(ILOAD, 2);
        code.visitInsn(IADD);
        writer.text(Type.INT_TYPE);
        writer.result();
    }

    private void store(MethodVisitor code, int local, int value) {
        writer.push(value);
        code.visitVarInsn(ISTORE, local);
    }

    private static void construct(MethodVisitor code) {
        code.visitMethodInsn(INVOKESPECIAL, BUILDER, "<init>", "(Ljava/lang/String;)V", false);
    }

    private static void append(MethodVisitor code, String type) {
        code.visitMethodInsn(INVOKEVIRTUAL, BUILDER, "append", "(" + type + ")L" + BUILDER + ";", false);
    }
}
