package dev.fermata.it.random.compare;

import dev.fermata.it.harness.AheadOfTime;
import dev.fermata.transform.type.ClassBytes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Class files of the class path without their members, each read once: thousands of programs ask for the same few. */
final class Headers implements ClassBytes {

    private static final byte[] MISSING = {};

    private final ClassBytes classPath = AheadOfTime.among(Map.of());
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();
    private final Map<String, byte[]> own;

    /** Class bytes of these classes, by binary name, then of the class path. */
    Headers(Map<String, byte[]> own) {
        this.own = own;
    }

    @Override
    public byte[] find(String internalName) {
        byte[] ours = own.get(internalName.replace('/', '.'));
        if (ours != null) {
            return ours;
        }
        byte[] found = known.computeIfAbsent(internalName, this::header);
        return found == MISSING ? null : found;
    }

    private byte[] header(String internalName) {
        byte[] bytes = classPath.find(internalName);
        if (bytes == null) {
            return MISSING;
        }
        ClassWriter writer = new ClassWriter(0);
        ClassVisitor visitor = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public void visit(int version, int access, String name, String signature, String superName, String[] all) {
                writer.visit(version, access, name, null, superName, all);
            }
        };
        new ClassReader(bytes)
                .accept(visitor, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }
}
