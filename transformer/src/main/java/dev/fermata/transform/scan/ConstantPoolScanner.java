package dev.fermata.transform.scan;

import dev.fermata.transform.type.RuntimeSymbols;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Looks for our words in the constant pool (JVMS 4.4) of a class file, without parsing anything else of it. */
public final class ConstantPoolScanner {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final byte[] ANNOTATION = bytes(RuntimeSymbols.ASYNC_DESCRIPTOR);
    private static final byte[] MARKER = bytes(RuntimeSymbols.TRANSFORMED_DESCRIPTOR);
    private static final byte[] OWNER = bytes(RuntimeSymbols.FERMATA);
    private static final List<byte[]> VERBS =
            List.of(bytes(RuntimeSymbols.AWAIT), bytes(RuntimeSymbols.EACH), bytes(RuntimeSymbols.EMITTER));

    private final byte[] file;
    private boolean owner;
    private boolean verb;
    private boolean annotation;

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

    private boolean scan() {
        int count = u2(8);
        int at = 10;
        for (int i = 1; i < count; i++) {
            int tag = file[at];
            if (tag == UTF8) {
                int length = u2(at + 1);
                match(at + 3, length);
                at += 3 + length;
            } else {
                at += 1 + sizeOf(tag);
            }
            if (tag == LONG || tag == DOUBLE) {
                i++;
            }
        }
        return annotation || (owner && verb);
    }

    private void match(int start, int length) {
        annotation |= equal(start, length, ANNOTATION) || equal(start, length, MARKER);
        owner |= equal(start, length, OWNER);
        if (!verb) {
            verb = VERBS.stream().anyMatch(word -> equal(start, length, word));
        }
    }

    private boolean equal(int start, int length, byte[] word) {
        return length == word.length && Arrays.equals(file, start, start + length, word, 0, length);
    }

    private static int sizeOf(int tag) {
        return switch (tag) {
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case LONG, DOUBLE -> 8;
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            default -> throw new IndexOutOfBoundsException("no such tag: " + tag);
        };
    }

    private int u2(int at) {
        return ((file[at] & 0xFF) << 8) | (file[at + 1] & 0xFF);
    }

    private int u4(int at) {
        return (u2(at) << 16) | u2(at + 2);
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
