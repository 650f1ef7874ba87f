import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import java.util.List;

class WrongElement {
    Coroutine<Integer> one() {
        return result(1);
    }

    Coroutine<List<String>> several() {
        return result(await(gather(one(), one()))); // error
    }

    Coroutine<String> each(List<Integer> in) {
        String s = "";
        for (String t : await(gather(in, i -> one()))) s += t; // error
        return result(s);
    }
}
