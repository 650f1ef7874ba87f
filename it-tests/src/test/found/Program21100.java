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

interface Program21100Mixed {
}

public class Program21100 extends Fueled implements Program21100Mixed {
    static int sint;
    static long slong;
    static String sstring;
    @Async Coroutine<Object> program() {
        sint = 0; slong = 0L; sstring = ""; 
        {
            l13:
            for (Integer x14 : List.of(0)) {
                {
                    {
                        try {
                            break l13;
                        } catch (NullPointerException e22) {
                        } catch (Exception e28) {
                            throw e28;
                        }
                    }
                }
            }
            return result((Object) ((Object) ""));
        }
    }
}


