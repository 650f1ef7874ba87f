// A value may be handed on by code that must not name its class. After an await it would have to be cast to that class, which the JVM
// refuses. Here `Rates` is a class that only its package sees, though public methods of `Library` return and take it.
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.*;
import java.util.*;
import java.util.concurrent.*;
import library.Library;

class Prices {
    @Async Coroutine<Double> price(Coroutine<Double> amount) {
        var rates = Library.rates();
        double inEuros = await(amount); // FERMATA-113
        return result(Library.convert(inEuros, rates));
    }
}
