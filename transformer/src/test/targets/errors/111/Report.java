// The JVM allows 64 KB of code in a method, and a transformed method is larger than it was. Such methods are generated, as a rule: let
// the generator write several.
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.*;
import java.util.*;
import java.util.concurrent.*;

class Report {
    @Async
    Coroutine<String> lines(Coroutine<String> first, Map<String, Coroutine<String>> lines) {
        String text = await(first);
        text += await(lines.get("line #")); // 2000 times
        return result(text);
    }
}
