package dev.fermata.transform.verify;

import dev.fermata.transform.type.ClassHeader;
import dev.fermata.transform.type.ClassHierarchy;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.SimpleVerifier;

/**
 * ASM's type checker with supertypes from class bytes. Where a class is not to be found, its types are taken to fit: the
 * JVM will look again, with all classes at hand.
 */
final class HierarchyVerifier extends SimpleVerifier {

    private static final Type OBJECT = Type.getObjectType("java/lang/Object");

    private final ClassHierarchy hierarchy;
    private final ClassHeader self;

    HierarchyVerifier(ClassNode node, ClassHierarchy hierarchy) {
        super(
                Opcodes.ASM9,
                Type.getObjectType(node.name),
                node.superName == null ? null : Type.getObjectType(node.superName),
                node.interfaces.stream().map(Type::getObjectType).toList(),
                (node.access & Opcodes.ACC_INTERFACE) != 0);
        this.hierarchy = hierarchy;
        this.self = new ClassHeader(node.name, node.access, node.superName, node.interfaces, null);
    }

    /** The inherited method loads classes where types do not fit. */
    @Override
    protected boolean isSubTypeOf(BasicValue value, BasicValue expected) {
        if (!value.isReference() || !expected.isReference()) {
            return value.equals(expected);
        }
        return isNull(value) || isAssignableFrom(expected.getType(), value.getType());
    }

    @Override
    protected boolean isAssignableFrom(Type wanted, Type given) {
        if (wanted.equals(given) || wanted.equals(OBJECT)) {
            return true;
        }
        if (wanted.getSort() == Type.ARRAY || given.getSort() == Type.ARRAY) {
            return isArrayAssignable(wanted, given);
        }
        ClassHeader header = header(wanted.getInternalName());
        if (header == null || header.isInterface()) {
            return true;
        }
        return isSubclassOrUnknown(given.getInternalName(), wanted.getInternalName());
    }

    private boolean isArrayAssignable(Type wanted, Type given) {
        if (wanted.getSort() != Type.ARRAY) {
            ClassHeader header = header(wanted.getInternalName());
            return header == null || header.isInterface();
        }
        if (given.getSort() != Type.ARRAY) {
            return false;
        }
        boolean references = isArrayOfReferences(wanted) && isArrayOfReferences(given);
        return references && isAssignableFrom(elementOf(wanted), elementOf(given));
    }

    private static boolean isArrayOfReferences(Type type) {
        return type.getSort() == Type.ARRAY && elementOf(type).getSort() >= Type.ARRAY;
    }

    private static Type elementOf(Type array) {
        return Type.getType(array.getDescriptor().substring(1));
    }

    private boolean isSubclassOrUnknown(String given, String wanted) {
        for (String name = given; name != null; ) {
            if (name.equals(wanted)) {
                return true;
            }
            ClassHeader header = header(name);
            if (header == null) {
                return true;
            }
            name = header.isInterface() ? null : header.superName();
        }
        return false;
    }

    @Override
    public BasicValue merge(BasicValue one, BasicValue other) {
        if (one.equals(other)) {
            return one;
        }
        if (!one.isReference() || !other.isReference()) {
            return BasicValue.UNINITIALIZED_VALUE;
        }
        if (isNull(one)) {
            return other;
        }
        return isNull(other) ? one : new BasicValue(common(one.getType(), other.getType()));
    }

    private static boolean isNull(BasicValue value) {
        return value.getType().getInternalName().equals("null");
    }

    private Type common(Type one, Type other) {
        if (isAssignableFrom(one, other)) {
            return one;
        } else if (isAssignableFrom(other, one)) {
            return other;
        } else if (isArrayOfReferences(one) && isArrayOfReferences(other)) {
            return Type.getType("[" + common(elementOf(one), elementOf(other)).getDescriptor());
        }
        boolean array = one.getSort() == Type.ARRAY || other.getSort() == Type.ARRAY;
        return array ? OBJECT : commonClass(one, other);
    }

    private Type commonClass(Type one, Type other) {
        Set<String> above = new HashSet<>();
        for (String name = one.getInternalName(); name != null; name = superOf(name)) {
            above.add(name);
        }
        for (String name = other.getInternalName(); name != null; name = superOf(name)) {
            if (above.contains(name)) {
                return Type.getObjectType(name);
            }
        }
        return OBJECT;
    }

    private @Nullable String superOf(String name) {
        ClassHeader header = header(name);
        return header == null ? null : header.superName();
    }

    private @Nullable ClassHeader header(String name) {
        return name.equals(self.name()) ? self : hierarchy.header(name);
    }
}
