package dev.fermata.transform.scan;

import dev.fermata.transform.type.RuntimeSymbols;
import java.nio.charset.StandardCharsets;

/** Looks for our words in the constant pool (JVMS 4.4) of a class file, without parsing anything else of it. */
public final class ConstantPoolScanner {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final String ANNOTATION = RuntimeSymbols.ASYNC_DESCRIPTOR;
    private static final String MARKER = RuntimeSymbols.TRANSFORMED_DESCRIPTOR;
    private static final String OWNER = RuntimeSymbols.FERMATA;

    private final byte[] file;

    private ConstantPoolScanner(byte[] file) {
        this.file = file;
    }

    /**
     * Whether a class file names one of our words.
     *
     * @param classFile any bytes
     * @return false too for bytes that are no class file
     */
    public static boolean namesOurWords(byte[] classFile) {
        ConstantPoolScanner scanner = new ConstantPoolScanner(classFile);
        try {
            return classFile.length > 10 && scanner.u4(0) == MAGIC && scanner.scan();
        } catch (IndexOutOfBoundsException truncated) {
            return false;
        }
    }

    /**
     * The major version of a class file.
     *
     * @param classFile a class file
     * @return such as 61 for Java 17
     */
    public static int majorVersion(byte[] classFile) {
        return new ConstantPoolScanner(classFile).u2(6);
    }

    /**
     * The name of a class, for files that cannot be read in any other way.
     *
     * @param classFile a class file
     * @return the internal name, or a phrase where even that is damaged
     */
    public static String className(byte[] classFile) {
        ConstantPoolScanner scanner = new ConstantPoolScanner(classFile);
        try {
            int afterPool = scanner.offsetOf(scanner.u2(8));
            int thisClass = scanner.offsetOf(scanner.u2(afterPool + 2));
            int name = scanner.offsetOf(scanner.u2(thisClass + 1));
            return new String(classFile, name + 3, scanner.u2(name + 1), StandardCharsets.UTF_8);
        } catch (IndexOutOfBoundsException damaged) {
            return "(a class without a name)";
        }
    }

    /** One pass for almost all classes; a class that names {@code Fermata} is looked through again for its verbs. */
    private boolean scan() {
        int count = u2(8);
        int at = 10;
        boolean owner = false;
        for (int i = 1; i < count; i++) {
            int tag = file[at];
            if (tag == UTF8) {
                int length = u2(at + 1);
                if (equal(at + 3, length, ANNOTATION) || equal(at + 3, length, MARKER)) {
                    return true;
                }
                owner |= equal(at + 3, length, OWNER);
                at += 3 + length;
            } else {
                i += secondEntry(at);
                at += sizeOf(at);
            }
        }
        return owner && (names(RuntimeSymbols.AWAIT) || names(RuntimeSymbols.EACH) || names(RuntimeSymbols.EMITTER));
    }

    private boolean names(String word) {
        int count = u2(8);
        int at = 10;
        for (int i = 1; i < count; i++) {
            if (file[at] == UTF8 && equal(at + 3, u2(at + 1), word)) {
                return true;
            }
            i += secondEntry(at);
            at += sizeOf(at);
        }
        return false;
    }

    private int offsetOf(int entry) {
        int at = 10;
        for (int i = 1; i < entry; i++) {
            i += secondEntry(at);
            at += sizeOf(at);
        }
        return at;
    }

    private boolean equal(int start, int length, String word) {
        if (length != word.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (file[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Long and double take two entries (JVMS 4.4.5). */
    private int secondEntry(int at) {
        return file[at] == LONG || file[at] == DOUBLE ? 1 : 0;
    }

    private int sizeOf(int at) {
        return switch (file[at]) {
            case UTF8 -> 3 + u2(at + 1);
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 5;
            case LONG, DOUBLE -> 9;
            case 7, 8, 16, 19, 20 -> 3;
            case 15 -> 4;
            default -> throw new IndexOutOfBoundsException("no such tag: " + file[at]);
        };
    }

    private int u2(int at) {
        return ((file[at] & 0xFF) << 8) | (file[at + 1] & 0xFF);
    }

    private int u4(int at) {
        return (u2(at) << 16) | u2(at + 2);
    }
}
