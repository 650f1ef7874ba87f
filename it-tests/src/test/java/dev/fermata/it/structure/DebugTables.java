package dev.fermata.it.structure;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.MethodNode;

/**
 * Whether the line and variable tables of an emitted class tell the truth: a variable's slot holds a value of its type over
 * its whole range (S08), each of the user's lines can be reached in each copy and is not entered in more places than before
 * (S09, S12), and variables keep name, type and generic signature (S15).
 */
public final class DebugTables {

    private DebugTables() {}

    /** What is wrong, a line for each; empty when nothing is. */
    public static List<String> problems(byte[] original, byte[] emitted) {
        List<String> problems = new ArrayList<>();
        EmittedCopies copies = new EmittedCopies(original, emitted);
        String owner = EmittedCopies.read(emitted).name;
        for (MethodNode method : EmittedCopies.read(emitted).methods) {
            VariableRanges.wrongIn(method, owner).forEach(wrong -> problems.add("S08 " + wrong));
        }
        for (EmittedCopies.Pair pair : copies.pairs()) {
            LineEntries.missingOrDoubled(pair).forEach(wrong -> problems.add("S09 " + wrong));
            VariableNames.changed(pair).forEach(wrong -> problems.add("S15 " + wrong));
        }
        return problems;
    }
}
