package dev.fermata.sync;

import dev.fermata.continuation.FrameChain;

/**
 * A wait of one who came while others were woken and had not gone on: what it waits for may be there, and then is promised to it as
 * soon as it stands in line, so that it goes on behind them.
 */
class PromptWait extends Wait {

    PromptWait(Line line, boolean isAgain) {
        super(line, isAgain);
    }

    @Override
    protected final boolean enlist(FrameChain<?> waiter) {
        begin(waiter);
        line().on().offer(line());
        line().on().wakeUp();
        return true;
    }
}
