package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.random.Fueled;

public class Program111 extends Fueled {
    interface Later<T> { Coroutine<T> get(); }

    @Async Coroutine<Object> program() {
        if (true) {
            return result((Object) await(fut(1)));
        } else {
            return result((Object) await(((Later<Integer>) () -> result(await(fut(2)))).get()));
        }
    }
}
