package dev.fermata.transform.emit;

import org.objectweb.asm.tree.LabelNode;

/**
 * The header of a loop as it stands after the body of a resume copy.
 *
 * @param index index of the loop's stack map in the original
 * @param start where all jumps to the loop go
 * @param end what stands behind the header
 */
record LoopHeader(int index, LabelNode start, LabelNode end) {}
