package dev.fermata.transform.plan;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** A primitive type and the class of its boxes, as compilers use them. */
public enum Box {
    INT("java/lang/Integer", "int", "I"),
    LONG("java/lang/Long", "long", "J"),
    FLOAT("java/lang/Float", "float", "F"),
    DOUBLE("java/lang/Double", "double", "D"),
    BOOLEAN("java/lang/Boolean", "boolean", "Z"),
    CHAR("java/lang/Character", "char", "C"),
    SHORT("java/lang/Short", "short", "S"),
    BYTE("java/lang/Byte", "byte", "B");

    private final String className;
    private final String keyword;
    private final String descriptor;

    Box(String className, String keyword, String descriptor) {
        this.className = className;
        this.keyword = keyword;
        this.descriptor = descriptor;
    }

    /**
     * The primitive type in source code.
     *
     * @return {@code int}
     */
    public String keyword() {
        return keyword;
    }

    /**
     * The primitive type in class files.
     *
     * @return {@code I}
     */
    public String descriptor() {
        return descriptor;
    }

    /** Which box an instruction makes out of a primitive: null when none. */
    static @Nullable Box madeBy(@Nullable AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call
                && call.getOpcode() == Opcodes.INVOKESTATIC
                && call.name.equals("valueOf")) {
            for (Box box : values()) {
                if (call.owner.equals(box.className)
                        && call.desc.equals("(" + box.descriptor + ")L" + box.className + ";")) {
                    return box;
                }
            }
        }
        return null;
    }

    /** Which box an instruction casts to: null when to something else. */
    static @Nullable Box castBy(@Nullable AbstractInsnNode instruction) {
        if (instruction instanceof TypeInsnNode cast && cast.getOpcode() == Opcodes.CHECKCAST) {
            for (Box box : values()) {
                if (cast.desc.equals(box.className)) {
                    return box;
                }
            }
        }
        return null;
    }

    /** Whether an instruction takes the primitive out of such a box. */
    boolean isUnboxedBy(@Nullable AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call
                && call.getOpcode() == Opcodes.INVOKEVIRTUAL
                && call.owner.equals(className)
                && call.name.equals(keyword + "Value")
                && call.desc.equals("()" + descriptor);
    }
}
