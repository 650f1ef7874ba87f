package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import dev.fermata.Promise;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import java.util.Set;

/** C15 and C16: which tasks there are, and what they are called. */
class TaskNames {

    @Async
    static Coroutine<Integer> awaits(Promise<Integer> promise) {
        return result(await(promise));
    }

    static int number(Task<?> task) {
        assertTrue(task.name().startsWith("Task-"), task::name);
        return Integer.parseInt(task.name().substring("Task-".length()));
    }

    @Async
    static Coroutine<Void> C15_names_and_what_a_task_shows_of_itself() {
        Promise<Integer> promise = new Promise<>();
        Task<Integer> first = spawn(awaits(promise));
        Task<Integer> second = spawn(awaits(promise));
        assertTrue(number(first) < number(second));

        Task<Integer> fetch = spawn(awaits(promise), "fetch");
        assertEquals("fetch", fetch.name());
        assertEquals("Task[fetch, pending]", fetch.toString());
        fetch.setName("123");
        assertEquals("123", fetch.name());

        promise.complete(1);
        await(fetch);
        assertEquals("Task[123, done]", fetch.toString());
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C15_a_task_that_is_cancelled_says_so() {
        Task<Integer> task = spawn(awaits(new Promise<>()), "fetch");
        await(yieldNow());
        task.cancel();
        assertEquals("Task[fetch, cancelling]", task.toString());
        await(Caught.by(task));
        assertEquals("Task[fetch, cancelled]", task.toString());
        return result();
    }

    @Async
    static Coroutine<Boolean> isItself(Promise<Task<?>> self) {
        Task<?> before = currentTask();
        await(yieldNow());
        self.complete(currentTask());
        return result(before == currentTask());
    }

    @Async
    static Coroutine<Void> C16_current_task() {
        Task<?> main = currentTask();
        Promise<Task<?>> self = new Promise<>();
        Task<Boolean> child = spawn(isItself(self));
        assertSame(main, currentTask());
        assertTrue(await(child));
        assertSame(child, await(self));
        assertSame(main, currentTask());
        return result();
    }

    static void C16_there_is_no_current_task_outside() {
        assertThrows(IllegalStateException.class, Fermata::currentTask);
    }

    @Async
    @OneThread
    static Coroutine<Void> C16_all_tasks() {
        Task<?> main = currentTask();
        Promise<Integer> promise = new Promise<>();
        assertEquals(Set.of(main), allTasks());
        Task<Integer> child = spawn(awaits(promise));
        assertEquals(Set.of(main, child), allTasks());
        await(yieldNow());
        assertEquals(Set.of(main, child), allTasks());
        promise.complete(1);
        await(child);
        assertEquals(Set.of(main), allTasks());
        return result();
    }

    @Async
    static Coroutine<Void> C16_all_tasks_of_many_threads_have_those_that_wait() {
        Promise<Integer> promise = new Promise<>();
        Promise<Integer> begun = new Promise<>();
        Task<Integer> child = spawn(async(() -> {
            begun.complete(1);
            return result(await(promise));
        }));
        await(begun);
        while (!allTasks().contains(child)) {
            await(yieldNow());
        }
        assertTrue(allTasks().contains(currentTask()));
        promise.complete(1);
        await(child);
        assertFalse(allTasks().contains(child));
        return result();
    }
}
