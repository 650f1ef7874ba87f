package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.function.Supplier;

/** Section K: calls whose answer depends on the class and the method that call, after a resume too. */
public class CallerSensitive extends Case {

    private volatile int counter = 1;

    private String secret(int n) {
        return "secret" + n;
    }

    @Expect("cases.CallerSensitive secret2")
    @Async
    Coroutine<String> K21_lookup() throws Throwable {
        await(fut(1));
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodType type = MethodType.methodType(String.class, int.class);
        Object secret = lookup.findVirtual(CallerSensitive.class, "secret", type)
                .invoke(this, (int) await(fut(2)));
        return result(lookup.lookupClass().getName() + " " + secret);
    }

    @Expect("true true")
    @Async
    Coroutine<String> K21_class_for_name() throws ClassNotFoundException {
        Class<?> before = Class.forName("cases.Words");
        await(fut(1));
        Class<?> after = Class.forName("cases.Words");
        await(fut(2));
        boolean sameLoader = after.getClassLoader() == getClass().getClassLoader();
        return result((before == after) + " " + sameLoader);
    }

    @Expect("cases.CallerSensitive K21_stack_walker cases.CallerSensitive K21_stack_walker")
    @Async
    Coroutine<String> K21_stack_walker() {
        String before = Callers.direct() + " " + Callers.method();
        await(fut(1));
        return result(before + " " + Callers.direct() + " " + Callers.method());
    }

    @Expect("cases.CallerSensitive")
    @Async
    Coroutine<String> K21_stack_walker_in_a_lambda() {
        Supplier<Coroutine<String>> asks = () -> {
            await(fut(1));
            return result(Callers.direct());
        };
        return result(await(asks.get()));
    }

    @Expect("found logger")
    @Async
    Coroutine<String> K21_resources_and_loggers() {
        await(fut(1));
        String word = ResourceBundle.getBundle("cases.Words").getString("key");
        System.Logger logger = System.getLogger("logger");
        return result(word + " " + logger.getName() + await(fut("")));
    }

    @Expect("1 secret3 6")
    @Async
    Coroutine<String> K21_reflection_on_own_private_members() throws ReflectiveOperationException {
        await(fut(1));
        Field field = CallerSensitive.class.getDeclaredField("counter");
        int old = field.getInt(this);
        Method method = CallerSensitive.class.getDeclaredMethod("secret", int.class);
        Object secret = method.invoke(this, await(fut(3)));
        var updater = AtomicIntegerFieldUpdater.newUpdater(CallerSensitive.class, "counter");
        updater.addAndGet(this, await(fut(5)));
        return result(old + " " + secret + " " + counter);
    }

    private static String where(Throwable thrown) {
        StackTraceElement top = thrown.getStackTrace()[0];
        return top.getClassName() + "." + top.getMethodName() + "(" + top.getFileName() + ":" + top.getLineNumber() + ")";
    }

    @Async
    Coroutine<String> K22_a_throwable_names_method_file_and_line() {
        String before = where(new Throwable());
        await(fut(1));
        String after = where(new Throwable());
        String below = where(new Throwable()) + await(fut(2)) + where(new Throwable());
        return result(before + " " + after + " " + below);
    }

    @Async
    Coroutine<String> K22_a_failure_of_the_jvm_names_method_file_and_line() {
        int[] none = new int[await(fut(0))];
        try {
            return result("" + none[await(fut(3))]);
        } catch (ArrayIndexOutOfBoundsException e) {
            await(fut(1));
            return result(e.getMessage() + " " + where(e));
        }
    }

    @Expect("true true")
    @Async
    Coroutine<String> K22_the_stack_of_the_thread_names_the_method() {
        boolean before = isRunning("K22_the_stack_of_the_thread_names_the_method");
        await(fut(1));
        return result(before + " " + isRunning("K22_the_stack_of_the_thread_names_the_method"));
    }

    private static boolean isRunning(String method) {
        return Arrays.stream(Thread.currentThread().getStackTrace())
                .anyMatch(frame ->
                        frame.getMethodName().equals(method) && frame.getClassName().equals("cases.CallerSensitive"));
    }
}
