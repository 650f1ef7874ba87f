package dev.fermata.transform.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * What is needed of a class that is not transformed.
 *
 * @param name internal name
 * @param access the class's flags
 * @param superName internal name of the superclass, null for Object
 * @param interfaces internal names of the direct superinterfaces
 * @param defaultConstructor flags of the constructor without parameters, null where there is none
 */
public record ClassHeader(
        String name,
        int access,
        @Nullable String superName,
        List<String> interfaces,
        @Nullable Integer defaultConstructor) {

    public boolean isInterface() {
        return (access & Opcodes.ACC_INTERFACE) != 0;
    }

    public boolean isPublic() {
        return (access & Opcodes.ACC_PUBLIC) != 0;
    }

    /**
     * Whether code of a class may make an instance without arguments.
     *
     * @param user internal name of the class that wants to
     * @return false for abstract classes, and where the constructor is missing or out of reach
     */
    public boolean isConstructibleFrom(String user) {
        if (defaultConstructor == null || (access & Opcodes.ACC_ABSTRACT) != 0) {
            return false;
        }
        if (samePackage(user, name)) {
            return (defaultConstructor & Opcodes.ACC_PRIVATE) == 0 || user.equals(name);
        }
        return isPublic() && (defaultConstructor & Opcodes.ACC_PUBLIC) != 0;
    }

    /**
     * Whether two classes stand in the same package.
     *
     * @param one internal name
     * @param other internal name
     * @return the comparison of names; loaders are not known here
     */
    public static boolean samePackage(String one, String other) {
        return packageOf(one).equals(packageOf(other));
    }

    private static String packageOf(String internalName) {
        return internalName.substring(0, internalName.lastIndexOf('/') + 1);
    }
}
