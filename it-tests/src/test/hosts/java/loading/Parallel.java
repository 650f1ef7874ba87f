package loading;

import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicLong;

/** Loads many classes from many threads at once, in different orders, and runs a coroutine of each. */
public final class Parallel {

    private static final int THREADS = 8;

    private Parallel() {}

    public static void main(String[] arguments) throws Exception {
        int classes = Integer.parseInt(arguments[0]);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        AtomicLong sum = new AtomicLong();
        Thread[] threads = new Thread[THREADS];
        for (int t = 0; t < THREADS; t++) {
            int first = t * classes / THREADS;
            boolean backwards = t % 2 == 1;
            threads[t] = new Thread(() -> {
                try {
                    start.await();
                    for (int i = 0; i < classes; i++) {
                        int step = backwards ? classes - i : i;
                        sum.addAndGet(run((first + step) % classes));
                    }
                } catch (Exception failure) {
                    failure.printStackTrace();
                }
            });
            threads[t].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println("sum " + sum);
    }

    private static int run(int i) throws Exception {
        Object started =
                Class.forName("units.Unit" + i).getMethod("twice", int.class).invoke(null, i);
        return (Integer) Fermata.run((Coroutine<?>) started);
    }
}
