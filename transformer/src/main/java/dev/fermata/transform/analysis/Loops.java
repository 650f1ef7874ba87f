package dev.fermata.transform.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The loops of a method. */
public final class Loops {

    private final @Nullable Loop[] innermost;
    private final BitSet reached;
    private final boolean reducible;

    Loops(@Nullable Loop[] innermost, BitSet reached, boolean reducible) {
        this.innermost = innermost;
        this.reached = reached;
        this.reducible = reducible;
    }

    /**
     * Whether control can come to a block.
     *
     * @param block its index
     * @return false for dead code, which compilers write where a range of exceptions turned out to be empty
     */
    public boolean isReached(int block) {
        return reached.get(block);
    }

    /**
     * Whether every loop has a single entry.
     *
     * @return false for code that no Java compiler emits
     */
    public boolean isReducible() {
        return reducible;
    }

    /**
     * The headers of the loops around a block.
     *
     * @param block its index
     * @return indices of blocks, the outermost first; empty outside of loops
     */
    public List<Integer> headersAround(int block) {
        List<Integer> headers = new ArrayList<>();
        for (Loop loop = innermost[block]; loop != null; loop = loop.outer()) {
            headers.add(loop.header());
        }
        Collections.reverse(headers);
        return headers;
    }
}
