package dev.fermata.transform.verify;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.fermata.transform.target.CompiledClasses;
import dev.fermata.transform.target.Sources;
import dev.fermata.transform.target.TargetCompiler;
import org.junit.jupiter.api.Test;

/** What the JVM's verifier takes, ours takes too. */
class ClassVerifierTest {

    @Test
    void arrays_merge_to_the_array_of_what_their_elements_have_in_common() {
        CompiledClasses classes = TargetCompiler.compile(
                "A",
                Sources.coroutine("var any = a > 3 ? new Integer[] {a} : new Long[] {2L};"
                        + " var deep = a > 3 ? new Integer[][] {{a}} : new Long[][] {{2L}};"
                        + " await(x); return result(any[0].intValue() + deep[0][0].intValue());"));
        assertNotNull(classes.transformAll().load());
    }
}
