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

interface Program10002Mixed {
}

public class Program10002 extends Fueled implements Program10002Mixed {
    static int sint;
    static long slong;
    static String sstring;
    @Async Coroutine<Object> program() {
        sint = 0; slong = 0L; sstring = ""; 
        {
            try {
                try {
                    synchronized (this) {
                        {
                            {
                                {
                                    return result((Object) ((Object) ""));
                                }
                            }
                        }
                    }
                } finally {
                    {
                        l16:
                        do {
                        } while (burn() && ((boolean) await(this.<Boolean>fut((boolean) false))));
                    }
                }
            } catch (IllegalArgumentException | ArithmeticException e27) {
            } catch (RuntimeException e28) {
            } finally {
            }
            return result((Object) ((Object) ""));
        }
    }
}


