package dev.fermata.it.harness;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A scenario that is a case of the list: a public static method without parameters whose name starts with the number, and
 * which says beside it what it returns. It has no blocking twin, so that the words were written by hand.
 */
public record NumberedScenario(Method method, String expected) {

    private static final int PATIENCE_SECONDS = 60;

    /** All of these classes, in the order of their numbers. */
    public static List<NumberedScenario> in(Collection<String> classNames, ClassLoader loader)
            throws ClassNotFoundException {
        List<NumberedScenario> scenarios = new ArrayList<>();
        for (String name : classNames) {
            for (Method method : Class.forName(name, false, loader).getDeclaredMethods()) {
                Expect expectation = method.getAnnotation(Expect.class);
                if (expectation != null && method.getParameterCount() == 0) {
                    scenarios.add(new NumberedScenario(method, expectation.value()));
                }
            }
        }
        scenarios.sort(Comparator.comparing(NumberedScenario::name));
        return scenarios;
    }

    public String name() {
        return method.getName();
    }

    /** What it returned or threw, as text; one that does not end in time {@code HANGS}. */
    public String run() throws InterruptedException {
        FutureTask<Object> call = new FutureTask<>(() -> method.invoke(null));
        Thread thread = new Thread(call, name());
        thread.setDaemon(true);
        thread.start();
        try {
            return Rendering.of(call.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException late) {
            return "HANGS";
        } catch (ExecutionException failure) {
            boolean own = failure.getCause() instanceof InvocationTargetException;
            return "throws "
                    + Rendering.failure(own ? failure.getCause().getCause() : failure.getCause());
        }
    }
}
