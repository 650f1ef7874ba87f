package dev.fermata.transform.scan;

import dev.fermata.transform.diagnostic.Place;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds file and line of an instruction. */
public final class Places {

    private Places() {}

    /**
     * The place of an instruction.
     *
     * @param owner its class
     * @param method its method
     * @param instruction any of the method's
     * @return with line 0 where the class has no line numbers
     */
    public static Place of(ClassNode owner, MethodNode method, AbstractInsnNode instruction) {
        return new Place(dotted(owner.name), method.name, owner.sourceFile, line(instruction));
    }

    /**
     * The place of a method as a whole: its first line.
     *
     * @param owner its class
     * @param method the method
     * @return with line 0 where the class has no line numbers
     */
    public static Place of(ClassNode owner, MethodNode method) {
        return new Place(dotted(owner.name), method.name, owner.sourceFile, firstLine(method));
    }

    /**
     * The first source line of a method's code.
     *
     * @param method any
     * @return 0 where the class has no line numbers
     */
    public static int firstLine(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode number) {
                return number.line;
            }
        }
        return 0;
    }

    /**
     * The source line of an instruction.
     *
     * @param instruction any
     * @return 0 where the class has no line numbers
     */
    public static int line(AbstractInsnNode instruction) {
        for (AbstractInsnNode at = instruction; at != null; at = at.getPrevious()) {
            if (at instanceof LineNumberNode number) {
                return number.line;
            }
        }
        return 0;
    }

    public static String dotted(String internalName) {
        return internalName.replace('/', '.');
    }
}
