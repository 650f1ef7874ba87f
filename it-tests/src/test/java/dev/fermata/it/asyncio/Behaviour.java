package dev.fermata.it.asyncio;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * A numbered behaviour on one stage: a static method without parameters whose name starts with the number. One that returns a
 * coroutine is shown on an event loop, and on several threads unless it says {@code @OneThread}; one that returns nothing, as
 * it is.
 */
record Behaviour(Method method, Stage stage) {

    private static final Pattern NUMBERED = Pattern.compile("[CX][0-9]{2}[a-z]?_\\w+");
    private static final String ONE_THREAD = "OneThread";
    private static final int PATIENCE_SECONDS = 60;

    /** All of these classes, in the order of their numbers. */
    static List<Behaviour> in(Collection<String> classNames, ClassLoader loader) throws ClassNotFoundException {
        List<Behaviour> all = new ArrayList<>();
        for (String name : classNames) {
            for (Method method : Class.forName(name, false, loader).getDeclaredMethods()) {
                if (NUMBERED.matcher(method.getName()).matches() && method.getParameterCount() == 0) {
                    method.setAccessible(true);
                    stages(method).forEach(stage -> all.add(new Behaviour(method, stage)));
                }
            }
        }
        all.sort(Comparator.comparing(Behaviour::name));
        return all;
    }

    private static List<Stage> stages(Method method) {
        if (method.getReturnType() == void.class) {
            return List.of(Stage.THREAD);
        }
        boolean onOneThread = isOnOneThread(method) || isOnOneThread(method.getDeclaringClass());
        return onOneThread ? List.of(Stage.LOOP) : List.of(Stage.LOOP, Stage.POOL);
    }

    private static boolean isOnOneThread(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.getSimpleName().equals(ONE_THREAD));
    }

    /** Number, words and stage. */
    String name() {
        return method.getName() + " " + stage;
    }

    /** Throws what the behaviour throws: the assertion that does not hold. */
    void show() throws Throwable {
        FutureTask<Void> shown = new FutureTask<>(this::showHere);
        Thread thread = new Thread(shown, name());
        thread.setDaemon(true);
        thread.start();
        try {
            shown.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            AssertionError hangs = new AssertionError(name() + " hangs");
            hangs.setStackTrace(thread.getStackTrace());
            throw hangs;
        } catch (ExecutionException failure) {
            throw failure.getCause();
        }
    }

    private Void showHere() throws Exception {
        try {
            stage.show(this::call);
            return null;
        } catch (Exception | Error failure) {
            throw failure;
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
    }

    private Object call() throws Exception {
        try {
            return method.invoke(null);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) failure.getCause();
        }
    }
}
