// What the message names comes with a later version.
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.*;
import java.util.*;
import java.util.concurrent.*;

class Numbers {
    @Async
    AsyncGenerator<Integer> numbers(int count) {
        Emitter<Integer, Void> out = emitter(); // FERMATA-110
        for (int i = 0; i < count; i++) {
            out.emit(i);
        }
        return out.end();
    }
}
