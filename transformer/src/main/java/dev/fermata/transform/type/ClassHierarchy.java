package dev.fermata.transform.type;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Questions about supertypes and access, answered from class bytes; a class that is not to be found gives no answer. */
public final class ClassHierarchy {

    private final ClassBytes classes;

    public ClassHierarchy(ClassBytes classes) {
        this.classes = classes;
    }

    /**
     * What the header of a class says.
     *
     * @param internalName the class
     * @return its header, or null when its bytes are not to be found or not readable
     */
    public @Nullable ClassHeader header(String internalName) {
        byte[] bytes = classes.find(internalName);
        if (bytes == null) {
            return null;
        }
        try {
            return read(new ClassReader(bytes));
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    /**
     * Whether a class extends another one, at any distance.
     *
     * @param internalName the lower class
     * @param ancestor the upper class
     * @return false too where some class between is not to be found
     */
    public boolean isSubclass(String internalName, String ancestor) {
        for (String name = internalName; name != null; ) {
            if (name.equals(ancestor)) {
                return true;
            }
            ClassHeader header = header(name);
            name = header == null ? null : header.superName();
        }
        return false;
    }

    private static ClassHeader read(ClassReader reader) {
        List<Integer> constructor = new ArrayList<>();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public @Nullable MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        if (name.equals("<init>") && descriptor.equals("()V")) {
                            constructor.add(access);
                        }
                        return null;
                    }
                },
                ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new ClassHeader(
                reader.getClassName(),
                reader.getAccess(),
                reader.getSuperName(),
                List.of(reader.getInterfaces()),
                constructor.isEmpty() ? null : constructor.get(0));
    }
}
