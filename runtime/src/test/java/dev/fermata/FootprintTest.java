package dev.fermata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.ThreadMXBean;
import dev.fermata.continuation.Moment;
import dev.fermata.frame.Code;
import dev.fermata.frame.Frame0_0;
import dev.fermata.frame.Frame1_0;
import dev.fermata.frame.Frame2_2;
import dev.fermata.scheduler.EventLoop;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What docs/performance.md says of the bytes of what there are millions of. */
class FootprintTest {
    private static final int COUNT = 1_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @BeforeEach
    void objects_have_the_layout_that_the_docs_speak_of() {
        var jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        assumeTrue(Boolean.parseBoolean(jvm.getVMOption("UseCompressedOops").getValue()));
        assumeTrue(Boolean.parseBoolean(
                jvm.getVMOption("UseCompressedClassPointers").getValue()));
    }

    @Test
    void a_task_of_an_event_loop_has_64_bytes() {
        try (EventLoop loop = new EventLoop()) {
            TaskHome home = TaskHome.of(loop);
            assertEquals(64, bytesOf(() -> new Task<String>(home)));
        }
    }

    @Test
    void a_moment_that_a_task_of_an_event_loop_waits_for_has_40_bytes() {
        try (EventLoop loop = new EventLoop()) {
            assertEquals(40, bytesOf(() -> new Moment(loop, 0)));
        }
    }

    @Test
    void a_frame_has_24_bytes_and_what_is_live() {
        Code code = new Code((frame, arrived, driver, depth) -> null, null, "", null);
        assertEquals(24, bytesOf(() -> new Frame0_0(code)));
        assertEquals(32, bytesOf(() -> new Frame1_0(code)));
        assertEquals(48, bytesOf(() -> new Frame2_2(code)));
    }

    /** The mean over many that are all kept, so that no compiler leaves one out. */
    private long bytesOf(Supplier<?> maker) {
        Object[] kept = new Object[COUNT];
        kept[0] = maker.get();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < COUNT; i++) {
            kept[i] = maker.get();
        }
        long after = threads.getCurrentThreadAllocatedBytes();
        assertEquals(COUNT, Arrays.stream(kept).distinct().count());
        return (after - before) / COUNT;
    }
}
