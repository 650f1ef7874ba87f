// HotSpot interprets methods of more than 8,000 bytes for ever, which costs a factor of ten or more. The method works all the same. It helps to
// move what is repeated into a method of its own; short methods that are awaited in place cost next to nothing.
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.*;
import java.util.*;
import java.util.concurrent.*;

class Import {
    @Async
    Coroutine<String> lines(Coroutine<String> first, Map<String, Coroutine<String>> lines) {
        String text = await(first);
        text += await(lines.get("line #")); // 300 times
        return result(text);
    }

    @Async
    Coroutine<String> inLoop(Coroutine<String> first, Map<String, Coroutine<String>> lines) { // instead
        StringBuilder text = new StringBuilder(await(first));
        for (int i = 0; i < lines.size(); i++) {
            text.append(await(lines.get("line " + i)));
        }
        return result(text.toString());
    }
}
