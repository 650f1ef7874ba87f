package dev.fermata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.twin.Flow;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** The verbs outside of transformed code. */
class FermataTest {

    @Test
    void await_names_the_class_that_was_not_transformed_and_the_cure() {
        String message = assertThrows(NotTransformedException.class, () -> Fermata.await(Fermata.result(1)))
                .getMessage();
        assertTrue(message.contains(FermataTest.class.getName()), message);
        assertTrue(message.contains("-javaagent"), message);
    }

    @Test
    void await_by_reflection_names_who_called_by_reflection() throws Exception {
        var await = Fermata.class.getMethod("await", CompletionStage.class);
        Throwable thrown = assertThrows(Exception.class, () -> await.invoke(null, Fermata.done(1)))
                .getCause();
        assertTrue(thrown.getMessage().contains(FermataTest.class.getName()), thrown.getMessage());
    }

    @Test
    void every_form_of_await_refuses() {
        var forms = Arrays.stream(Fermata.class.getMethods())
                .filter(method -> method.getName().equals("await"))
                .toList();
        assertEquals(8, forms.size());
        for (var form : forms) {
            Object[] arguments = new Object[form.getParameterCount()];
            Throwable thrown = assertThrows(Exception.class, () -> form.invoke(null, arguments))
                    .getCause();
            assertEquals(NotTransformedException.class, thrown.getClass());
        }
        assertThrows(NotTransformedException.class, () -> {
            CompletionStage<Integer> never = Fermata.doneAs(1);
            assertFalse(never == null);
        });
    }

    @Test
    void all_verbs_are_static_and_the_class_has_no_instances() {
        assertTrue(
                Arrays.stream(Fermata.class.getDeclaredMethods()).allMatch(m -> Modifier.isStatic(m.getModifiers())));
        assertEquals(0, Fermata.class.getConstructors().length);
    }

    @Test
    void a_result_is_a_coroutine_that_runs_once() {
        Coroutine<Integer> result = Fermata.result(3);
        assertEquals(3, Fermata.run(result));
        assertThrows(IllegalStateException.class, () -> Fermata.run(result));
        assertEquals(null, Fermata.run(Fermata.result()));
    }

    @Test
    void what_is_deferred_throws_at_the_await() {
        Coroutine<Object> deferred = Fermata.defer(() -> {
            throw new IOException("late");
        });
        assertThrows(IOException.class, () -> Fermata.run(deferred));
    }

    @Test
    void what_is_deferred_may_not_be_null() {
        Coroutine<Object> deferred = Fermata.defer(() -> null);
        String message = assertThrows(NullPointerException.class, () -> Fermata.run(deferred))
                .getMessage();
        assertTrue(message.contains("returned null"), message);
    }

    @Test
    void async_calls_its_lambda_at_once() {
        assertThrows(
                IOException.class,
                () -> Fermata.async(() -> {
                    throw new IOException("now");
                }));
        assertEquals(1, Fermata.run(Fermata.async(() -> Flow.<Integer>flow(() -> 1))));
    }

    @Test
    void a_coroutine_is_no_source_of_its_own() {
        Coroutine<Integer> coroutine = Fermata.result(1);
        assertFalse(coroutine.isDone());
        assertFalse(coroutine.cancel());
        assertThrows(IllegalStateException.class, coroutine::result);
        assertThrows(IllegalStateException.class, () -> coroutine.register(() -> {}));
        assertTrue(coroutine.toString().endsWith(", new]"), coroutine::toString);
    }

    @Test
    void spawned_from_a_plain_thread_a_task_runs_on_the_shared_scheduler() {
        assertEquals("x", Fermata.spawn(Fermata.result("x")).join());
        assertEquals(
                "y",
                Fermata.spawn(Fermata.awaitable(CompletableFuture.completedFuture("y")))
                        .join());
    }
}
