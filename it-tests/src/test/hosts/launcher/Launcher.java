import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Loads a program many times at once, each time in a loader of its own, as servers do; Fermata is on those loaders only. */
public class Launcher {

    private static final int THREADS = 4;

    public static void main(String[] arguments) throws Exception {
        List<URL> path = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            path.add(URI.create(arguments[i]).toURL());
        }
        CyclicBarrier together = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Integer>> answers = new ArrayList<>();
        int loaders = Integer.parseInt(arguments[0]);
        for (int i = 0; i < loaders; i++) {
            answers.add(threads.submit(() -> {
                together.await();
                return answer(path);
            }));
        }
        int sum = 0;
        for (Future<Integer> answer : answers) {
            sum += answer.get();
        }
        threads.shutdown();
        System.out.println("sum " + sum);
    }

    private static int answer(List<URL> path) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            return (Integer) loader.loadClass("Program").getMethod("answer").invoke(null);
        }
    }
}
