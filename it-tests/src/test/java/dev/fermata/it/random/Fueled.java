package dev.fermata.it.random;

import dev.fermata.it.harness.Case;

/** What a random program extends: fuel, so that it ends, and the types that it works with. */
public abstract class Fueled extends Case {

    private static final int FUEL = 60;
    private static final int LONGEST = 8;

    public int fint;
    public long flong;
    public byte fbyte;
    public short fshort;
    public char fchar = 'a';
    public float ffloat;
    public double fdouble;
    public boolean fboolean;
    public String fstring = "";
    public Integer fboxed = 0;
    public Object fobject = "";
    public Box fbox = new Box(0, 0L, "");
    public int[] fints = new int[4];
    public long[] flongs = new long[4];
    public String[] fstrings = new String[4];

    private int fuel = FUEL;

    /** Whether one more turn of a loop, or one more call, is allowed. */
    public final boolean burn() {
        return fuel-- > 0;
    }

    /** A text that cannot grow without end. */
    public static String cut(Object value) {
        String text = String.valueOf(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** A call with operands of all sorts. */
    public final int mix(int a, long b, double c, String d, boolean e) {
        log("mix " + a + b + c + d + e);
        return a + (int) b + (e ? 1 : 0);
    }

    public static long wide(long a, int b, double c, float d, byte e) {
        return a + b + (long) c + (long) d + e;
    }

    /** Three names. */
    public enum Color {
        RED,
        GREEN,
        BLUE
    }

    /** What patterns take apart. */
    public sealed interface Shape permits Dot, Line {}

    public record Dot(int at, String name) implements Shape {}

    public record Line(Shape from, long length) implements Shape {}

    /** A resource that writes down its end, and fails at some. */
    public static final class Resource implements AutoCloseable {

        private final Fueled owner;
        private final int number;

        public Resource(Fueled owner, int number) {
            this.owner = owner;
            this.number = number;
        }

        @Override
        public void close() {
            owner.log("close " + number);
            if (number % 5 == 4) {
                throw new UnsupportedOperationException("close " + number);
            }
        }
    }
}
