package dev.fermata.it.hosts;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;

/** The attributes of a class as such, as they stand in its bytes (JVMS 4.7). */
final class ClassAttributes {

    private final byte[] file;
    private final ClassReader reader;
    private final SortedMap<String, String> attributes = new TreeMap<>();

    private ClassAttributes(byte[] file) {
        this.file = file;
        this.reader = new ClassReader(file);
    }

    /** The bytes of each attribute, as text, by its name. */
    static SortedMap<String, String> of(byte[] file) {
        ClassAttributes scan = new ClassAttributes(file);
        int interfaces = scan.reader.header + 6;
        int fields = interfaces + 2 + 2 * scan.u2(interfaces);
        int methods = scan.afterMembers(fields);
        scan.read(scan.afterMembers(methods));
        return scan.attributes;
    }

    private int afterMembers(int start) {
        int at = start + 2;
        for (int member = u2(start); member > 0; member--) {
            at += 6;
            int count = u2(at);
            at += 2;
            for (int i = 0; i < count; i++) {
                at += 6 + reader.readInt(at + 2);
            }
        }
        return at;
    }

    private void read(int start) {
        int at = start + 2;
        for (int count = u2(start); count > 0; count--) {
            int end = at + 6 + reader.readInt(at + 2);
            String name = reader.readUTF8(at, new char[file.length]);
            attributes.put(name, Arrays.toString(Arrays.copyOfRange(file, at + 6, end)));
            at = end;
        }
    }

    private int u2(int at) {
        return reader.readUnsignedShort(at);
    }
}
