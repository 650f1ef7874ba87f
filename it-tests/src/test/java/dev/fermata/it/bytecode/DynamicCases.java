package dev.fermata.it.bytecode;

import static org.objectweb.asm.Opcodes.*;

import dev.fermata.it.harness.Kind;
import java.util.Map;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Authored cases of section M: dynamic constants and dynamic calls with bootstraps of the JDK's and of a user's. */
public final class DynamicCases {

    private static final String NAME = "cases/AuthoredDynamic";
    private static final String BOOTSTRAPS = "java/lang/invoke/ConstantBootstraps";
    private static final String USERS = "dev/fermata/it/bytecode/UserBootstraps";
    private static final String LOOKUP = "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;";
    private static final Type STRING = Type.getType(String.class);

    private final CaseWriter writer;

    private DynamicCases(Kind kind) {
        writer = new CaseWriter(kind, NAME);
    }

    /** The class file, by its binary name. */
    public static Map<String, byte[]> write(Kind kind) {
        DynamicCases cases = new DynamicCases(kind);
        cases.writer.method("M10_dynamic_constants_below_an_await", "null int 40 text", cases::constants);
        cases.writer.method("M10_dynamic_constants_across_an_await", "int 41", cases::constantsInLocals);
        cases.writer.method("M11_dynamic_calls_of_a_user_between_awaits", "<<one|7>|two>", cases::calls);
        return Map.of(NAME.replace('/', '.'), cases.writer.toByteArray());
    }

    /** A null, a class, a long and a string, each from a bootstrap, lie below the awaited string. */
    private void constants(MethodVisitor code) {
        code.visitLdcInsn(constant("nullConstant", "none", "Ljava/lang/Object;"));
        code.visitLdcInsn(constant("primitiveClass", "I", "Ljava/lang/Class;"));
        code.visitLdcInsn(userConstant("forty", "J"));
        writer.awaitString("text");
        code.visitInvokeDynamicInsn(
                "join",
                "(Ljava/lang/Object;Ljava/lang/Class;JLjava/lang/String;)Ljava/lang/String;",
                new Handle(
                        H_INVOKESTATIC,
                        "java/lang/invoke/StringConcatFactory",
                        "makeConcatWithConstants",
                        LOOKUP + "Ljava/lang/invoke/MethodType;Ljava/lang/String;[Ljava/lang/Object;)"
                                + "Ljava/lang/invoke/CallSite;",
                        false),
                "\1 \1 \1 \1");
        writer.result();
    }

    private void constantsInLocals(MethodVisitor code) {
        code.visitLdcInsn(constant("primitiveClass", "I", "Ljava/lang/Class;"));
        code.visitVarInsn(ASTORE, 1);
        code.visitLdcInsn(userConstant("forty", "J"));
        code.visitVarInsn(LSTORE, 2);
        writer.awaitInt(1);
        code.visitInsn(I2L);
        code.visitVarInsn(LLOAD, 2);
        code.visitInsn(LADD);
        code.visitVarInsn(LSTORE, 2);
        code.visitVarInsn(ALOAD, 1);
        code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/Class", "getName", "()Ljava/lang/String;", false);
        code.visitLdcInsn(" ");
        concat(code);
        code.visitVarInsn(LLOAD, 2);
        writer.text(Type.LONG_TYPE);
        concat(code);
        writer.result();
    }

    /** The operands of one dynamic call are an awaited value and another dynamic call over an awaited value. */
    private void calls(MethodVisitor code) {
        writer.awaitString("one");
        writer.awaitInt(7);
        userCall(code, "(Ljava/lang/String;I)Ljava/lang/String;");
        writer.awaitString("two");
        userCall(code, "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;");
        writer.result();
    }

    private static void userCall(MethodVisitor code, String descriptor) {
        String bootstrap = LOOKUP + "Ljava/lang/invoke/MethodType;Ljava/lang/Object;)Ljava/lang/invoke/CallSite;";
        ConstantDynamic bar = userConstant("bar", STRING.getDescriptor());
        code.visitInvokeDynamicInsn(
                "join", descriptor, new Handle(H_INVOKESTATIC, USERS, "join", bootstrap, false), bar);
    }

    private static void concat(MethodVisitor code) {
        code.visitMethodInsn(
                INVOKEVIRTUAL, "java/lang/String", "concat", "(Ljava/lang/String;)Ljava/lang/String;", false);
    }

    private static ConstantDynamic constant(String bootstrap, String name, String descriptor) {
        String returned = bootstrap.equals("primitiveClass") ? "Ljava/lang/Class;" : "Ljava/lang/Object;";
        return new ConstantDynamic(
                name,
                descriptor,
                new Handle(H_INVOKESTATIC, BOOTSTRAPS, bootstrap, LOOKUP + "Ljava/lang/Class;)" + returned, false));
    }

    private static ConstantDynamic userConstant(String name, String descriptor) {
        return new ConstantDynamic(
                name,
                descriptor,
                new Handle(H_INVOKESTATIC, USERS, "constant", LOOKUP + "Ljava/lang/Class;)Ljava/lang/Object;", false));
    }
}
