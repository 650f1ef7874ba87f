package dev.fermata.transform.target;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Reads from a class file how many bytes of code its methods have. */
public final class CodeLengths {

    private static final int CLASS_FILE_HEAD = 8;

    private final DataInputStream in;
    private final Map<Integer, String> words = new TreeMap<>();
    private final Map<String, Integer> lengths = new TreeMap<>();

    private CodeLengths(byte[] classFile) {
        this.in = new DataInputStream(new ByteArrayInputStream(classFile));
    }

    /** By name and descriptor; without methods that have no code. */
    public static Map<String, Integer> of(byte[] classFile) {
        try {
            CodeLengths reader = new CodeLengths(classFile);
            reader.read();
            return reader.lengths;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void read() throws IOException {
        in.skipNBytes(CLASS_FILE_HEAD);
        int constants = in.readUnsignedShort();
        for (int i = 1; i < constants; i++) {
            if (constant(i)) {
                i++;
            }
        }
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
        members();
        members();
    }

    /** Answers whether the constant takes two numbers. */
    private boolean constant(int index) throws IOException {
        int tag = in.readUnsignedByte();
        switch (tag) {
            case 1 -> words.put(index, in.readUTF());
            case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
            case 15 -> in.skipNBytes(3);
            case 5, 6 -> in.skipNBytes(8);
            default -> in.skipNBytes(4);
        }
        return tag == 5 || tag == 6;
    }

    private void members() throws IOException {
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            in.skipNBytes(2);
            String key = words.get(in.readUnsignedShort()) + words.get(in.readUnsignedShort());
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                attribute(key);
            }
        }
    }

    private void attribute(String key) throws IOException {
        boolean code = "Code".equals(words.get(in.readUnsignedShort()));
        int length = in.readInt();
        if (code) {
            in.skipNBytes(4);
            lengths.put(key, in.readInt());
            in.skipNBytes(length - 8);
        } else {
            in.skipNBytes(length);
        }
    }
}
