import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.util.Iterator;
import java.util.List;

/** The method that docs/design.md shows before and after. */
class Copying {
    @Async
    Coroutine<Integer> copy(Iterator<Coroutine<String>> from, List<String> to) {
        int copied = 0;
        try {
            while (from.hasNext()) {
                to.add(await(from.next())); // assertSuspends()
                copied++;
            }
        } finally {
            await(flush(to)); // assertSuspends()
        }
        return result(copied);
    }

    @Async
    private Coroutine<Void> flush(List<String> to) {
        await(yieldNow()); // assertSuspends()
        return result();
    }
}
