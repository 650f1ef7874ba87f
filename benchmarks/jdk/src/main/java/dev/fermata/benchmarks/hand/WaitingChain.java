package dev.fermata.benchmarks.hand;

import dev.fermata.benchmarks.DeepStack;
import dev.fermata.benchmarks.Parked;

/** W6c: a call that awaits the next; the last one waits for a promise. */
final class WaitingChain extends Frame {
    private final int number;
    private final long triple;
    private final String text;

    private WaitingChain(int number, long triple, String text) {
        this.number = number;
        this.triple = triple;
        this.text = text;
    }

    static Parked park(Machine machine, int count) {
        Frame[] innermost = new Frame[1];
        DeepStack.call(() -> {
            link(count - 1, innermost);
            return 0;
        });
        return () -> {
            machine.longValue = 0;
            machine.start(innermost[0]);
            return machine.longValue;
        };
    }

    private static Frame link(int number, Frame[] innermost) {
        long triple = 3L * number;
        String text = "c";
        Frame callee = number == 0 ? null : link(number - 1, innermost);
        Frame frame = new WaitingChain(number, triple, text);
        if (callee == null) {
            innermost[0] = frame;
        } else {
            callee.parent = frame;
        }
        return frame;
    }

    @Override
    boolean resume(Machine machine) {
        machine.longValue += 1 + number + triple + text.length();
        return true;
    }
}
