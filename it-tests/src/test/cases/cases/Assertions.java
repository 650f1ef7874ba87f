package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import dev.fermata.it.harness.FreshLoader;

/** Section M: assertions that await, on and off. */
public class Assertions extends Case {

    private void switchAssertions(boolean on) {
        getClass().getClassLoader().setClassAssertionStatus("cases.Asserting", on);
    }

    @Expect(value = "before after 1", trace = "fut0=true fut1=0 fut2=0 fut3=1 fut4=0")
    @FreshLoader
    @Async
    Coroutine<String> M08_assertions_are_on_and_hold() {
        switchAssertions(true);
        String text = await(Asserting.holds(this, true));
        return result(text + " " + await(Asserting.inALoop(this)));
    }

    @Expect(value = "throws java.lang.AssertionError: before message", trace = "fut0=false fut1=message")
    @FreshLoader
    @Async
    Coroutine<String> M08_an_assertion_fails() {
        switchAssertions(true);
        return result(await(Asserting.holds(this, false)));
    }

    @Expect(value = "before after 1", trace = "fut0=0 fut1=1")
    @FreshLoader
    @Async
    Coroutine<String> M08_assertions_are_off() {
        switchAssertions(false);
        String text = await(Asserting.holds(this, false));
        return result(text + " " + await(Asserting.inALoop(this)));
    }
}
