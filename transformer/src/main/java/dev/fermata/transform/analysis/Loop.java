package dev.fermata.transform.analysis;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A loop with one entry (a natural loop).
 *
 * @param header index of the block that every entry and every round goes through
 * @param blocks the blocks in it, the header and inner loops included
 * @param outer the next loop around it, null for an outermost one
 */
public record Loop(int header, BitSet blocks, @Nullable Loop outer) {}
