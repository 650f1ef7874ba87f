package dev.fermata.transform.emit;

import dev.fermata.transform.plan.Boxing;
import dev.fermata.transform.plan.Edit;
import dev.fermata.transform.plan.ResumeTail;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;

/**
 * Writes the rest of a loop's turn, where a resume runs it before it enters the loop; with what arrived on the stack.
 *
 * <pre>
 * Template:
 *     value = Suspension.takeRaw(arrived);      // see Boxing
 *     …                                         // the user's instructions, those that jump back going to the loop's header
 * </pre>
 */
final class TailEmitter {

    private final Copy copy;
    private final CodeBuilder code;
    private final SuspensionEmitter suspensions;
    private final InsnList instructions;

    TailEmitter(Copy copy, SuspensionEmitter suspensions) {
        this.copy = copy;
        this.code = copy.code;
        this.suspensions = suspensions;
        this.instructions = copy.original().instructions;
    }

    void emit(ResumeTail tail) {
        arrive(tail);
        Map<LabelNode, LabelNode> labels = new HashMap<>();
        for (ResumeTail.Piece piece : tail.pieces()) {
            for (int i = piece.start(); i < piece.end(); i++) {
                if (instructions.get(i) instanceof LabelNode label) {
                    labels.put(label, new LabelNode());
                }
            }
        }
        for (ResumeTail.Piece piece : tail.pieces()) {
            emit(piece, labels);
        }
    }

    private void arrive(ResumeTail tail) {
        Edit edit = copy.plan.edits().get(tail.await());
        Edit fused = tail.call() < 0 ? null : copy.plan.edits().get(tail.call());
        if (edit instanceof Edit.Await await) {
            suspensions.arrive(await.boxing());
        } else if (edit instanceof Edit.Emit emit) {
            suspensions.arrive(Boxing.NEVER);
            if (emit.all()) {
                code.op(Opcodes.POP);
            }
        } else if (fused instanceof Edit.AwaitedCall call) {
            suspensions.arrive(call.boxing());
        } else if (fused instanceof Edit.FusedCall call) {
            suspensions.arrive(call.boxing());
        } else {
            throw new IllegalStateException("no suspension point at " + tail.await());
        }
    }

    private void emit(ResumeTail.Piece piece, Map<LabelNode, LabelNode> labels) {
        LabelNode start = new LabelNode();
        LabelNode end = new LabelNode();
        code.add(start);
        boolean goesOn = BodyEmitter.ofSome(copy, suspensions, labels).emit(piece.start(), piece.end());
        code.add(end);
        copy.add(new CopiedPiece(piece.start(), piece.end(), start, end, labels));
        if (goesOn && piece.next() >= 0) {
            code.jump(Opcodes.GOTO, copy.targetOf((LabelNode) instructions.get(piece.next())));
        }
    }
}
