package dev.fermata.transform.plan;

import dev.fermata.transform.scan.ScannedClass;
import dev.fermata.transform.type.ClassHeader;
import dev.fermata.transform.type.ClassHierarchy;
import dev.fermata.transform.type.MachineType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Decides which types the emitted casts may name. A stack map may name a class that the code itself must not (the
 * common superclass of two public ones may be private to its package): the verifier does not check access, a cast does.
 * Such a type is replaced by its nearest supertype that may be named.
 */
final class TypeRelaxation {

    static final String THROWABLE = "java/lang/Throwable";

    /** Whose methods answer public types only, so that nobody needs to be asked. */
    private static final List<String> PUBLIC_PACKAGES = List.of("java/", "dev/fermata/");

    private final String owner;
    private final ClassHierarchy hierarchy;
    private final Set<String> named = new HashSet<>();
    private final Set<String> described = new HashSet<>();

    TypeRelaxation(ScannedClass scanned, ClassHierarchy hierarchy) {
        this.owner = scanned.node().name;
        this.hierarchy = hierarchy;
        scanned.node().methods.forEach(this::collect);
        // what a lowered method names more than its original is to be named, too
        scanned.methods().forEach(method -> collect(method.node()));
    }

    private void collect(MethodNode method) {
        describe(method.desc);
        method.tryCatchBlocks.forEach(range -> name(range.type == null ? THROWABLE : range.type));
        for (AbstractInsnNode instruction : method.instructions) {
            collect(instruction);
        }
    }

    /**
     * What stands for a type in the resume copy.
     *
     * @param name internal name, or descriptor of an array
     * @return the same name, or that of a supertype
     */
    String relax(String name) {
        String element = elementOf(name);
        String relaxed = mayBeNamed(element) ? element : lookUp(element);
        if (relaxed.equals(element)) {
            return name;
        }
        return name.startsWith("[") ? name.replace("L" + element + ";", "L" + relaxed + ";") : relaxed;
    }

    /**
     * Whether the class names a type already, or may without question, where the JVM looks whether it may.
     *
     * @param name internal name, or descriptor of an array
     * @return false for what occurs in descriptors only
     */
    boolean isNamed(String name) {
        String element = elementOf(name);
        return element.length() == 1
                || element.equals(owner)
                || named.contains(element)
                || PUBLIC_PACKAGES.stream().anyMatch(element::startsWith);
    }

    private boolean mayBeNamed(String name) {
        return name.length() == 1
                || name.equals(MachineType.OBJECT_NAME)
                || name.equals(THROWABLE)
                || ClassHeader.samePackage(name, owner)
                || named.contains(name)
                || isFailureOfTheJdk(name)
                || (described.contains(name) && PUBLIC_PACKAGES.stream().anyMatch(name::startsWith));
    }

    /** These are public, and a stack map that a tool computed names one that the code does not: the common superclass of two. */
    private static boolean isFailureOfTheJdk(String name) {
        return name.startsWith("java/") && (name.endsWith("Exception") || name.endsWith("Error"));
    }

    private String lookUp(String name) {
        ClassHeader header = hierarchy.header(name);
        if (header == null) {
            return described.contains(name) ? name : MachineType.OBJECT_NAME;
        }
        if (header.isPublic()) {
            return name;
        }
        String above = header.superName();
        return above == null ? MachineType.OBJECT_NAME : relax(above);
    }

    private void collect(AbstractInsnNode instruction) {
        if (instruction instanceof TypeInsnNode type) {
            name(type.desc);
        } else if (instruction instanceof FieldInsnNode field) {
            name(field.owner);
            describe(field.desc);
        } else if (instruction instanceof MethodInsnNode method) {
            name(method.owner);
            describe(method.desc);
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            describe(dynamic.desc);
        } else if (instruction instanceof LdcInsnNode constant && constant.cst instanceof Type type) {
            describe(type.getDescriptor());
        }
    }

    private void name(String type) {
        named.add(elementOf(type));
    }

    private void describe(String descriptor) {
        Type type = Type.getType(descriptor);
        if (type.getSort() == Type.METHOD) {
            describe(type.getReturnType().getDescriptor());
            for (Type argument : type.getArgumentTypes()) {
                describe(argument.getDescriptor());
            }
        } else if (type.getSort() >= Type.ARRAY) {
            described.add(elementOf(type.getInternalName()));
        }
    }

    private static String elementOf(String name) {
        String element = name.substring(name.lastIndexOf('[') + 1);
        boolean reference = element.length() != name.length() && element.startsWith("L");
        return reference ? element.substring(1, element.length() - 1) : element;
    }
}
