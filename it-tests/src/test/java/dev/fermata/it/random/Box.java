package dev.fermata.it.random;

/** An object with fields of several widths. */
public class Box {

    public int n;
    public long w;
    public String s;
    public byte b;

    public Box(int n, long w, String s) {
        this.n = n;
        this.w = w;
        this.s = s;
    }

    public int sum(int more, long other) {
        return n + more + (int) other;
    }

    public Box self(int newN) {
        n = newN;
        return this;
    }

    @Override
    public String toString() {
        return "Box(" + n + "," + w + "," + Fueled.cut(s) + "," + b + ")";
    }
}
