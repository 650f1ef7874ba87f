package dev.fermata.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.fermata.transform.TransformResult.Status;
import dev.fermata.transform.target.CompiledClasses;
import dev.fermata.transform.target.Target;
import dev.fermata.transform.type.ClassBytes;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the bytes are, the transformer answers, or throws a {@link TransformFailure}, and nothing else. */
class DamagedClassTest {

    private static final int FLIPPED = 1_000;
    private static final byte[] CLASS = classFile();

    private final Transformer transformer = new Transformer(false);

    private static byte[] classFile() {
        CompiledClasses classes = Target.of("accepted", "Checked").compile();
        return classes.bytes("Checked");
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void every_truncated_class_is_left_untouched() {
        for (int length = 0; length < CLASS.length; length++) {
            TransformResult result = transformer.transform(Arrays.copyOf(CLASS, length), ClassBytes.NONE);
            assertEquals(Status.UNTOUCHED, result.status(), "of length " + length);
        }
    }

    @Test
    void a_class_cut_behind_its_constant_pool_is_reported_as_unreadable() {
        TransformResult result = transformer.transform(Arrays.copyOf(CLASS, CLASS.length - 1), ClassBytes.NONE);
        assertEquals("FERMATA-304", result.diagnostics().get(0).code().id());
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void flipped_bytes_are_never_a_bug_of_ours() {
        Random random = new Random(20);
        Map<String, Integer> failures = new TreeMap<>();
        for (int i = 0; i < FLIPPED; i++) {
            byte[] damaged = CLASS.clone();
            int at = random.nextInt(damaged.length);
            damaged[at] ^= (byte) (1 + random.nextInt(255));
            transform(damaged, "byte " + at + " = " + damaged[at], failures);
        }
        assertEquals(Map.of(), failures);
    }

    @Test
    void what_is_no_class_file_is_left_untouched() {
        for (byte[] bytes : new byte[][] {{}, {1}, new byte[1000], "no class file at all".getBytes()}) {
            TransformResult result = transformer.transform(bytes, ClassBytes.NONE);
            assertEquals(Status.UNTOUCHED, result.status());
            assertEquals(0, result.diagnostics().size());
        }
    }

    private void transform(byte[] damaged, String where, Map<String, Integer> failures) {
        try {
            transformer.transform(damaged, ClassBytes.NONE);
        } catch (TransformFailure failure) {
            failures.merge(origin(failure.getCause()), 1, Integer::sum);
        } catch (RuntimeException | Error other) {
            fail("with " + where, other);
        }
    }

    private static String origin(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        String ours = Arrays.stream(trace)
                .map(Object::toString)
                .filter(frame -> frame.contains("dev.fermata"))
                .findFirst()
                .orElse("?");
        return cause.getClass().getSimpleName() + " in " + ours;
    }
}
