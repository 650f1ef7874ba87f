package dev.fermata.transform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.transform.TransformResult.Status;
import dev.fermata.transform.analysis.ControlFlow;
import dev.fermata.transform.analysis.LoopAnalysis;
import dev.fermata.transform.target.CompiledClasses;
import dev.fermata.transform.target.CompiledTarget;
import dev.fermata.transform.target.TransformedClasses;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.tree.MethodNode;

/** What holds for every class that is transformed. */
class DeterminismTest {

    static List<CompiledTarget> accepted() {
        return CompiledTarget.all("accepted");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void the_same_bytes_give_the_same_bytes_with_and_without_verifying(CompiledTarget compiled) {
        CompiledClasses classes = compiled.classes();
        for (String name : classes.files().keySet()) {
            byte[] once = classes.transform(name).classFile();
            byte[] again = new Transformer(false)
                    .transform(classes.bytes(name).clone(), classes)
                    .classFile();
            assertArrayEquals(once, again, name);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void a_transformed_class_is_left_alone_the_second_time(CompiledTarget compiled) {
        TransformedClasses transformed = compiled.classes().transformAll();
        transformed.results().forEach((name, result) -> {
            Status second = transformed.classes().transform(name).status();
            assertEquals(result.status() == Status.TRANSFORMED ? Status.ALREADY_TRANSFORMED : Status.UNTOUCHED, second);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void loops_keep_one_entry(CompiledTarget compiled) {
        TransformedClasses transformed = compiled.classes().transformAll();
        for (String name : compiled.classes().files().keySet()) {
            for (MethodNode method : transformed.methods(name).all()) {
                assertTrue(LoopAnalysis.of(ControlFlow.of(method)).isReducible(), method.name + method.desc);
            }
        }
    }
}
