package dev.fermata.it.random;
import dev.fermata.it.harness.Kind;
import dev.fermata.it.random.compare.*;
public class Try {
    static long cpu() { return ProcessHandle.current().info().totalCpuDuration().get().toMillis(); }
    public static void main(String[] a) throws Exception {
        long first = Long.parseLong(a[0]); int n = Integer.parseInt(a[1]);
        if (a.length > 2 && a[2].equals("shrink")) { for (Kind k : Kind.values()) for (var f : Comparison.of(RandomPrograms.programs(first, 1), k)) { System.out.println(Shrinking.report(RandomPrograms.tree(first), f)); System.exit(0); } return; }
        if (a.length > 2) { System.out.println(RandomPrograms.tree(first)); return; }
        long t0 = System.nanoTime(); long c0;
        var ps = RandomPrograms.programs(first, n);
        long lines = ps.stream().mapToLong(p -> p.source().lines().count()).sum();
        System.out.println("generated " + n + " lines " + lines + " ms " + (System.nanoTime() - t0) / 1000000);
        int shown = 0;
        for (Kind k : Kind.values()) {
            t0 = System.nanoTime(); c0 = ProcessHandle.current().info().totalCpuDuration().get().toMillis();
            for (var f : Comparison.of(ps, k)) { if (shown++ < 12) { String s = f.toString(); System.out.println(s.substring(0, Math.min(1500, s.length()))); } }
            System.out.println(k + " ms " + (System.nanoTime() - t0) / 1000000 + " cpu " + (ProcessHandle.current().info().totalCpuDuration().get().toMillis()-c0) + " findings " + shown);
        }
        System.exit(0);
    }
}
