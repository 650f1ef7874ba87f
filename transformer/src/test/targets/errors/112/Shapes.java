// The copies of a method keep its name, so that stack traces and debuggers show it. What tells the copies of overloads apart is the types of
// two parameters, and with several dozen overloads these are used up.
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.*;
import java.util.*;
import java.util.concurrent.*;

class Shapes {
    record Shape#(String name) {} // 60 times

    @Async Coroutine<String> draw(Shape# shape) { return result(shape.name()); } // 60 times
}
