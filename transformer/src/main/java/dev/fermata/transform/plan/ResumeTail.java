package dev.fermata.transform.plan;

import java.util.List;

/**
 * The rest of a loop's turn behind a suspension point. The resume copy holds it a second time, outside of the loop, so that a resume comes
 * back to the loop by its header only, as the first turn does, and the loop is as the user wrote it.
 *
 * @param await index of the await behind which it begins
 * @param call index of the call that is fused with the await, or -1
 * @param pieces what it consists of, in the order of the original
 */
public record ResumeTail(int await, int call, List<Piece> pieces) {

    public ResumeTail {
        pieces = List.copyOf(pieces);
    }

    /**
     * Instructions that stand together.
     *
     * @param start index of the first one
     * @param end index after the last one
     * @param next index of a label of what runs next, where that is not the next piece; -1 where it is, or nothing does
     */
    public record Piece(int start, int end, int next) {}
}
