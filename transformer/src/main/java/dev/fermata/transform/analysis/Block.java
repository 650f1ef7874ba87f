package dev.fermata.transform.analysis;

import java.util.List;

/**
 * Instructions that run one after the other, unless one throws.
 *
 * @param start index of the first instruction
 * @param end index after the last one
 * @param successors indices of the blocks that may follow
 * @param handlers indices of the blocks that exceptions of this block may reach, in the order of the table
 * @param hidden indices of the blocks that the table names for this block, but behind a handler that catches all: nothing
 *     goes there, yet the JVM's verifier wants their locals
 */
public record Block(
        int start, int end, List<Integer> successors, List<Integer> handlers, List<Integer> hidden) {

    public Block {
        successors = List.copyOf(successors);
        handlers = List.copyOf(handlers);
        hidden = List.copyOf(hidden);
    }
}
