package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import java.util.concurrent.CompletableFuture;

/** Section R: methods that return subclasses of {@link CompletableFuture}; the transformer has to look those up. */
public class Subclasses extends Case {

    static class Box<T> extends CompletableFuture<T> {
        final String made = "by constructor";
    }

    static final class IntBox extends Box<Integer> {}

    @Async
    private Box<String> box(String x) {
        return doneAs(x + await(fut("boxed")));
    }

    @Async
    private IntBox intBox(int x) {
        if (x == 0) {
            return doneAs(0);
        }
        return doneAs(await(intBox(x - 1)) + await(fut(x)));
    }

    @Expect("a boxed 3 by constructor")
    @Async
    Coroutine<String> R04_subclass_of_completable_future() {
        Box<String> box = box("a ");
        return result(await(box) + " " + await(intBox(2)) + " " + box.made);
    }

    @Async
    private Box<Integer> otherBox(int x) {
        IntBox other = new IntBox();
        fut(x).whenComplete((value, failure) -> {
            if (failure == null) {
                other.complete(value);
            } else {
                other.completeExceptionally(failure);
            }
        });
        if (x == 1) {
            return other;
        }
        await(fut(0));
        return other;
    }

    @Expect("3")
    @Async
    Coroutine<Integer> R04_any_object_of_the_subclass() {
        int one = await(otherBox(1));
        return result(one + await(otherBox(2)));
    }
}
