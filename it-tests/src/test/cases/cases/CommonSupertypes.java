package cases;

import static dev.fermata.Fermata.*;

import caselib.Factory;
import caselib.PublicOne;
import caselib.PublicTwo;
import caselib.Sized;
import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;

/**
 * Section J: types that only the stack maps name, because the compiler found them as common supertypes. To learn whether
 * they may be named, the transformer looks at their bytes.
 */
public class CommonSupertypes extends Case {

    interface Named {
        String name();
    }

    interface Other {}

    record One(String name) implements Named, Other {}

    record Two(String name) implements Other, Named {}

    @Async
    Coroutine<String> interfaces(boolean first) {
        var n = first ? new One("one") : new Two("two");
        await(fut(1));
        Named named = first ? n : new Two("B");
        await(fut(2));
        return result(n.name() + " " + named.name() + " " + (n instanceof Other));
    }

    @Expect("one one true, two B true")
    @Async
    Coroutine<String> J20_two_interfaces_merge() {
        String one = await(interfaces(true));
        return result(one + ", " + await(interfaces(false)));
    }

    @Expect("one A, [] two")
    @Async
    Coroutine<String> J20_two_interfaces_merge_on_the_stack() {
        String one = (t(true) ? new One("one") : new Two("two")).name() + " " + await(fut("A"));
        String two = call() + " ";
        return result(one + ", " + two + (t(false) ? new One("one") : new Two(await(fut("two")))).name());
    }

    @Async
    Coroutine<String> builders(boolean first) {
        var x = first ? new StringBuilder("a") : new StringBuffer("b");
        await(fut(1));
        CharSequence text = x;
        Object below = call(x, await(fut(2)));
        return result(text.length() + text.toString() + below);
    }

    @Expect("1a[a, 2] 1b[b, 2]")
    @Async
    Coroutine<String> J23_two_builders_whose_superclass_is_hidden() {
        String one = await(builders(true));
        return result(one + " " + await(builders(false)));
    }

    @Expect("[[a], 1] [[b], 2]")
    @Async
    Coroutine<String> J23_arrays_of_two_builders() {
        var x = t(true) ? new StringBuilder[] {new StringBuilder("a")} : new StringBuffer[0];
        var y = t(false) ? new StringBuilder[0] : new StringBuffer[] {new StringBuffer("b")};
        String one = call(x, await(fut(1)));
        await(fut(2));
        return result(one + " " + call(y, await(fut(2))));
    }

    @Expect("b0 1")
    @Async
    Coroutine<String> J23_a_loop_that_goes_on_with_either() {
        var x = t(true) ? new StringBuilder("a") : new StringBuffer("b");
        for (int i = 0; i < 2; i++) {
            if (i == 1) {
                return result(x + " " + await(fut(i)));
            }
            x = await(fut(i)) == 0 ? new StringBuffer("b" + i) : x;
        }
        return result("never");
    }

    @Async
    Coroutine<String> library(boolean first) {
        var x = first ? new PublicOne() : new PublicTwo();
        await(fut(1));
        Sized sized = x;
        Object any = x;
        return result(sized.size() + " " + await(fut(any.toString())));
    }

    @Expect("1 one 2 two")
    @Async
    Coroutine<String> J24_two_classes_of_a_library_whose_superclass_is_hidden() {
        String one = await(library(true));
        return result(one + " " + await(library(false)));
    }

    @Expect("one")
    @Async
    Coroutine<String> J24_a_value_of_a_hidden_class() {
        var hidden = Factory.one();
        await(fut(1));
        Object any = hidden;
        return result(any.toString());
    }
}
