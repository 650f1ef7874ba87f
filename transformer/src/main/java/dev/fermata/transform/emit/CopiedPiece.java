package dev.fermata.transform.emit;

import java.util.Map;
import org.objectweb.asm.tree.LabelNode;

/**
 * Some of the user's instructions that stand in a copy a second time.
 *
 * @param from index of the first one in the original
 * @param to index after the last one
 * @param start where they stand
 * @param end behind them
 * @param labels the copy's labels for those of the user among them
 */
record CopiedPiece(int from, int to, LabelNode start, LabelNode end, Map<LabelNode, LabelNode> labels) {}
