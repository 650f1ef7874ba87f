package dev.fermata.sync;

import org.jspecify.annotations.Nullable;

/** A wait of one who sends without a buffer: its element is there for those who receive, from the moment in which it begins. */
final class SendWait extends PromptWait {
    private final SendCall call;
    private boolean isCounted;

    SendWait(SendCall call, boolean isAgain) {
        super(call.line(), isAgain);
        this.call = call;
    }

    /** The element, for who receives it. */
    @Nullable
    Object give() {
        return call.give();
    }

    @Override
    boolean begin(Runnable waiting) {
        boolean begins = super.begin(waiting);
        if (begins && waiting instanceof Selection) {
            isCounted = true;
            call.on.countSelecting(1);
        }
        return begins;
    }

    @Override
    boolean end() {
        if (isCounted) {
            isCounted = false;
            call.on.countSelecting(-1);
        }
        return super.end();
    }
}
