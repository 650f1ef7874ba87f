package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.random.Fueled;

public class Program1099 extends Fueled {
    @Async Coroutine<Object> program() {
        l36:
        for (byte i37 = ((byte) 0); burn() && !fboolean; i37 += ((byte) 0)) {
            try {
                try {
                    continue l36;
                } catch (RuntimeException e57) {
                }
            } finally {
                await(this.<Object>fut((Object) ""));
            }
        }
        return result((Object) "");
    }
}
