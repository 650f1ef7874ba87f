package dev.fermata.it.bytecode;

import static org.objectweb.asm.Opcodes.*;

import dev.fermata.it.harness.Kind;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Authored cases of sections D and I, as one class; and the list of all classes of authored cases. */
public final class AuthoredCases {

    private static final String NAME = "cases/Authored";
    private static final String BUILDER = "java/lang/StringBuilder";
    private static final Type OBJECT = Type.getType(Object.class);

    private final CaseWriter writer;

    private AuthoredCases(Kind kind) {
        writer = new CaseWriter(kind, NAME);
    }

    /** The class files of all authored cases, by their binary names. */
    public static Map<String, byte[]> write(Kind kind) {
        AuthoredCases cases = new AuthoredCases(kind);
        cases.addAll();
        return Map.of(
                NAME.replace('/', '.'), cases.writer.toByteArray(),
                StackCases.NAME.replace('/', '.'), StackCases.write(kind),
                HandlerCases.NAME.replace('/', '.'), HandlerCases.write(kind),
                StackMapCases.NAME.replace('/', '.'), StackMapCases.write(kind));
    }

    private void addAll() {
        writer.method("D20_irreducible_input", "32", this::irreducible);
        writer.method(
                "I14_new_of_an_abstract_class",
                "throws java.lang.InstantiationError: java.util.AbstractList",
                this::newOfAbstract);
        writer.method(
                "I14_new_of_an_interface", "throws java.lang.InstantiationError: java.lang.Runnable", this::newOfInterface);
        writer.method("I24_two_sites_leave_at_one_label", "b7", code -> twoSites(code, true));
        writer.method("I24_two_sites_leave_at_one_label_the_other_way", "b0", code -> twoSites(code, false));
        writer.method("I24_two_sites_of_one_layout_in_a_loop", "aba", this::twoSitesInALoop);
        writer.method("I15_uninitialised_value_in_a_local", "text", this::uninitialisedLocal);
        writer.method("I16_uninitialised_value_beside_wide_locals_and_gaps", "text 7 2.5", this::wideLocalsAndGaps);
        writer.method("I17_interleaved_copies", "one two", this::interleavedCopies);
        writer.method("I18_new_without_dup", "unused", this::newWithoutDup);
        writer.method("I19_older_uninitialised_value_of_the_same_site", "ddd", this::sameSiteInALoop);
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

    private void newOfInterface(MethodVisitor code) {
        code.visitTypeInsn(NEW, "java/lang/Runnable");
        writer.awaitInt(1);
        code.visitInsn(POP2);
        writer.awaitString("never");
        writer.result();
    }

    /** A local holds an object of one site or of the other, so of none after they meet; nobody may look at it. */
    private void twoSites(MethodVisitor code, boolean left) {
        Label other = new Label();
        Label meet = new Label();
        writer.push(left ? 7 : 0);
        code.visitVarInsn(ISTORE, 2);
        code.visitVarInsn(ILOAD, 2);
        code.visitJumpInsn(IFEQ, other);
        code.visitTypeInsn(NEW, BUILDER);
        code.visitVarInsn(ASTORE, 1);
        writer.awaitInt(1);
        code.visitInsn(POP);
        code.visitJumpInsn(GOTO, meet);
        code.visitLabel(other);
        code.visitTypeInsn(NEW, BUILDER);
        code.visitVarInsn(ASTORE, 1);
        writer.awaitInt(2);
        code.visitInsn(POP);
        code.visitLabel(meet);
        code.visitTypeInsn(NEW, BUILDER);
        code.visitInsn(DUP);
        writer.awaitString("b");
        construct(code);
        code.visitVarInsn(ILOAD, 2);
        append(code, "I");
        writer.text(OBJECT);
        writer.result();
    }

    /** Both sites suspend with the same values, so that they may share the code that reloads. */
    private void twoSitesInALoop(MethodVisitor code) {
        Label head = new Label();
        Label odd = new Label();
        Label next = new Label();
        store(code, 1, 0);
        code.visitLdcInsn("");
        code.visitVarInsn(ASTORE, 2);
        code.visitLabel(head);
        code.visitVarInsn(ILOAD, 1);
        writer.push(1);
        code.visitJumpInsn(IF_ICMPEQ, odd);
        newBuilderOfLocal(code, "a");
        code.visitJumpInsn(GOTO, next);
        code.visitLabel(odd);
        newBuilderOfLocal(code, "b");
        code.visitLabel(next);
        writer.text(OBJECT);
        code.visitVarInsn(ASTORE, 2);
        code.visitIincInsn(1, 1);
        code.visitVarInsn(ILOAD, 1);
        writer.push(3);
        code.visitJumpInsn(IF_ICMPLT, head);
        code.visitVarInsn(ALOAD, 2);
        writer.result();
    }

    private void newBuilderOfLocal(MethodVisitor code, String more) {
        code.visitTypeInsn(NEW, BUILDER);
        code.visitInsn(DUP);
        code.visitVarInsn(ALOAD, 2);
        writer.awaitString(more);
        code.visitMethodInsn(
                INVOKEVIRTUAL, "java/lang/String", "concat", "(Ljava/lang/String;)Ljava/lang/String;", false);
        construct(code);
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
