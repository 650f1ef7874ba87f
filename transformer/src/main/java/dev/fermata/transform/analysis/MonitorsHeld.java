package dev.fermata.transform.analysis;

import java.util.List;

/** Answers which monitors are held before an instruction. */
@FunctionalInterface
public interface MonitorsHeld {

    /**
     * The monitors held before an instruction.
     *
     * @param instruction its index
     * @return indices of the {@code monitorenter} instructions, the innermost last
     */
    List<Integer> before(int instruction);
}
