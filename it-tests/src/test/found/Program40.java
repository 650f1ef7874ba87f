package cases;

import static dev.fermata.Fermata.*;
import static dev.fermata.it.random.Fueled.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.random.Box;
import dev.fermata.it.random.Fueled;
import dev.fermata.it.random.Fueled.*;
import java.util.List;
import java.util.function.Supplier;

interface Program40Mixed {
    interface Later<T> { Coroutine<T> get(); }
}

public class Program40 extends Fueled implements Program40Mixed {
    @Async private Coroutine<String> m0(long p0) {
        if (!burn()) return result("");
        {
            log(((Integer) await((Coroutine<Integer>) ((Later<Integer>) () -> {
                try {
                    {
                        {
                            await(this.<Object>fut((Object) ((Object) "")));
                        }
                    }
                } catch (IllegalArgumentException | ArithmeticException e5) {
                    throw e5;
                }
                return result((Integer) Integer.valueOf(0));
            }).get())));
            return result((String) "");
        }
    }
}


